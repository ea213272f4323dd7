// The typesetter is native code that runs in a process of its own (lib/exports/child): it is never bundled.
export default {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler"],
};
