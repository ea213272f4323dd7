/** A lint plugin: the boundaries of the design as errors with sentences. See rooms.js for the plan itself. */
import { relative } from "node:path";
import { goesOut, isServerOnly, mustNotCallOut, roomOf, whyNot, whyNotHere } from "./rooms.js";

const pathOf = (context) => relative(process.cwd(), context.filename).replaceAll("\\", "/");

const boundaries = {
  create(context) {
    const path = pathOf(context);
    const check = (node) => {
      const specifier = node.source?.value;
      const reason = typeof specifier === "string" ? whyNot(path, specifier) : null;
      if (reason) context.report({ node: node.source, message: reason });
    };
    return {
      Program(node) {
        const reason = whyNotHere(path);
        if (reason) context.report({ node, message: reason });
      },
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

const serverOnly = {
  create(context) {
    const path = pathOf(context);
    if (!isServerOnly(path)) return {};
    return {
      Program(node) {
        const first = node.body.find((statement) => statement.type === "ImportDeclaration");
        if (first?.source.value !== "server-only")
          context.report({
            node: first ?? node,
            message:
              'This file does input or output: its first import is `import "server-only"`, so that a leak into the browser is a build error.',
          });
      },
    };
  },
};

/** Clock, chance and environment are passed into the pure domain, or its functions could not be tested by law. */
const innocent = {
  create(context) {
    if (roomOf(pathOf(context)) !== "pure") return {};
    const complain = (node, what) =>
      context.report({ node, message: `The pure domain has no ${what}: take it as an argument.` });
    return {
      MemberExpression(node) {
        const name = `${node.object.name ?? ""}.${node.property.name ?? ""}`;
        if (name === "Date.now" || name === "performance.now") complain(node, "clock");
        if (name === "Math.random" || name === "crypto.randomUUID" || name === "crypto.getRandomValues")
          complain(node, "chance");
        if (name === "process.env") complain(node, "environment");
      },
      NewExpression(node) {
        if (node.callee.name === "Date" && node.arguments.length === 0) complain(node, "clock");
      },
    };
  },
};

/** `as` overrules the compiler, so it stands at a proven boundary, with the proof beside it. */
const reasonedAs = {
  create(context) {
    if (roomOf(pathOf(context)) === "test") return {};
    return {
      TSAsExpression(node) {
        if (node.typeAnnotation.typeName?.name === "const") return;
        const { line } = node.loc.start;
        const isExplained = context.sourceCode
          .getAllComments()
          .some(
            ({ loc }) => loc.end.line === line || loc.end.line === line - 1 || loc.start.line === node.loc.end.line,
          );
        if (!isExplained)
          context.report({
            node,
            message:
              "`as` overrules the compiler: say in a comment above it why it is true, or let a type guard prove it.",
          });
      },
    };
  },
};

/** What goes out to the network goes through the one door that checks where it goes. */
const outgoing = {
  create(context) {
    const path = pathOf(context);
    if (!mustNotCallOut(path)) return {};
    const says =
      "Addresses are fetched by lib/web-pages/server/fetch-page.ts alone: it checks that they are public, and connects to what it checked.";
    return {
      ImportDeclaration(node) {
        if (node.importKind !== "type" && goesOut.test(node.source.value))
          context.report({ node: node.source, message: says });
      },
      ImportExpression(node) {
        if (goesOut.test(node.source.value ?? "")) context.report({ node: node.source, message: says });
      },
      CallExpression(node) {
        const { callee } = node;
        const name =
          callee.type === "MemberExpression" && callee.object.name === "globalThis"
            ? callee.property.name
            : callee.name;
        if (name === "fetch") context.report({ node, message: says });
      },
    };
  },
};

export default {
  meta: { name: "house" },
  rules: { boundaries, "server-only": serverOnly, innocent, "reasoned-as": reasonedAs, outgoing },
};
