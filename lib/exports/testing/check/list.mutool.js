/* oxlint-disable eslint/no-var, eslint/no-unused-vars, typescript/no-unsafe-assignment, typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-return, typescript/no-unsafe-argument -- what runs this knows JavaScript of 2009 only, and no types */
/* Run by MuPDF's own JavaScript (mutool run): each page's annotations, and where the letters of some pages are. */
/* global Document, Identity, scriptArgs, print */
var document = new Document(scriptArgs[0]);
var withLetters = JSON.parse(scriptArgs[1]);
var count = document.countPages();

function attempted(make) {
  try {
    return make();
  } catch (error) {
    return null;
  }
}

function described(annotation) {
  return {
    type: annotation.getType(),
    name: attempted(function () {
      return annotation.getObject().get("NM").asString();
    }),
    contents: attempted(function () {
      return annotation.getContents();
    }),
    box: attempted(function () {
      return annotation.getRect();
    }),
    quads: attempted(function () {
      return annotation.getQuadPoints();
    }),
  };
}

function lettersOf(page) {
  var letters = [];
  page.toStructuredText().walk({
    onChar: function (letter, origin, font, size, quad) {
      letters.push([letter, quad]);
    },
  });
  return letters;
}

function multiplied(one, other) {
  return [
    one[0] * other[0] + one[1] * other[2],
    one[0] * other[1] + one[1] * other[3],
    one[2] * other[0] + one[3] * other[2],
    one[2] * other[1] + one[3] * other[3],
    one[4] * other[0] + one[5] * other[2] + other[4],
    one[4] * other[1] + one[5] * other[3] + other[5],
  ];
}

/* What a page shows, with or without what stands in its annotations and fields: that is no part of its structured text. */
function shownOn(page, isBare) {
  var letters = [];
  function put(text, matrix) {
    text.walk({
      showGlyph: function (font, placed, glyph, code) {
        var at = multiplied(placed, matrix);
        var advance = font.advanceGlyph(glyph, 0);
        var quad = [];
        [
          [0, 0.8],
          [advance, 0.8],
          [0, -0.2],
          [advance, -0.2],
        ].forEach(function (corner) {
          quad.push(corner[0] * at[0] + corner[1] * at[2] + at[4], corner[0] * at[1] + corner[1] * at[3] + at[5]);
        });
        letters.push([String.fromCharCode(code), quad]);
      },
    });
  }
  page.run({ fillText: put }, Identity, isBare);
  return letters;
}

function inFields(page) {
  return page.getWidgets().length === 0 ? [] : shownOn(page, false).slice(shownOn(page, true).length);
}

function sizeOf(page) {
  var bounds = page.bound();
  return [bounds[2] - bounds[0], bounds[3] - bounds[1]];
}

print(JSON.stringify({ count: count }));
for (var index = 0; index < count; index++) {
  var page = document.loadPage(index);
  var annotations = attempted(function () {
    return page.getAnnotations().map(described);
  });
  var letters =
    withLetters.indexOf(index + 1) < 0
      ? []
      : attempted(function () {
          return lettersOf(page).concat(inFields(page));
        });
  var found = { page: index + 1, size: sizeOf(page), annotations: annotations || [], letters: letters || [] };
  if (found.annotations.length || found.letters.length) print(JSON.stringify(found));
}
