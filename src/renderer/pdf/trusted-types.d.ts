/** The part of Trusted Types that is used here; TypeScript's own library does not know them yet. */
interface TrustedScriptURL {
  readonly __brand: 'TrustedScriptURL';
}

interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): TrustedScriptURL };
}

interface Window {
  readonly trustedTypes?: TrustedTypePolicyFactory;
}
