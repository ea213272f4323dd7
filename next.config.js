// The typesetter is native code that runs in a process of its own (lib/exports/child): it is never bundled.
export default {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  // A page that cannot be had just now is waited for. Without this it is loaded anew, with all that was typed on it.
  experimental: { useOffline: true },
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler"],
};
