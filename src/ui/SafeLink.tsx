import { safeAddress } from "./safeAddress";

interface SafeLinkProps {
  /** Out of a dossier, a file or a message. */
  readonly address: string;
  /** What the link says; left out, it is the address. */
  readonly children?: string | undefined;
}

/**
 * The only link to an address that comes from data (docs/contract.md, 9.10). It names the host that it leads to, and tells that
 * host nothing of this page. What is no plain web address stands there as text.
 */
export function SafeLink({ address, children }: SafeLinkProps) {
  const safe = safeAddress(address);
  if (!safe) {
    return (
      <>
        {children !== undefined && `${children}: `}
        <bdi>{address}</bdi>
      </>
    );
  }
  return (
    <a href={safe.href} rel="noopener noreferrer" referrerPolicy="no-referrer">
      {children === undefined ? <bdi>{address}</bdi> : `${children} (${safe.host})`}
    </a>
  );
}
