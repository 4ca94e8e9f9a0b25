/**
 * Starts a module worker of ours. Where a page's policy asks for Trusted Types its address goes through a policy named
 * `parley-thread`, which lets only addresses of the page's own origin through. Throws on any other.
 */
export function startThread(address: string): Worker {
  return new Worker(trusted(address) as string, { type: "module" });
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): Policy;
}

interface Policy {
  createScriptURL(address: string): unknown;
}

let policy: Policy | undefined;

function trusted(address: string): unknown {
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("parley-thread", {
    createScriptURL: own,
  });
  return (policy ?? { createScriptURL: own }).createScriptURL(address);
}

function own(address: string): string {
  const { origin, href } = new URL(address, location.href);
  if (origin !== location.origin) throw new Error(`A worker comes from the page's own origin, not from ${origin}.`);
  return href;
}
