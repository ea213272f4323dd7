/* oxlint-disable eslint/no-var, eslint/no-unused-vars, typescript/no-unsafe-assignment, typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-return, typescript/no-unsafe-argument -- what runs this knows JavaScript of 2009 only, and no types */
/* Run by MuPDF's own JavaScript (mutool run): each page's annotations, and where the letters of some pages are. */
/* global Document, scriptArgs, print */
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
          return lettersOf(page);
        });
  var found = { page: index + 1, size: sizeOf(page), annotations: annotations || [], letters: letters || [] };
  if (found.annotations.length || found.letters.length) print(JSON.stringify(found));
}
