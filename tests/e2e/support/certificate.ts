import { generateKeyPairSync, sign } from "node:crypto";

/** A key and a certificate for any name, signed by itself and made anew: what a server of https needs, and nobody trusts. */
export function ownCertificate(): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsa = der(0x30, der(0x06, Buffer.from("2a8648ce3d040302", "hex")));
  const commonName = der(0x30, der(0x06, Buffer.from("550403", "hex")), der(0x0c, Buffer.from("Parley's tests")));
  const name = der(0x30, der(0x31, commonName));
  const time = (days: number) => {
    const iso = new Date(Date.now() + days * 86_400_000).toISOString();
    return der(0x17, Buffer.from(`${iso.slice(2, 19).replace(/\D/g, "")}Z`));
  };
  const signed = der(
    0x30,
    der(0x02, Buffer.from([1])),
    ecdsa,
    name,
    der(0x30, time(-1), time(1)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign("sha256", signed, privateKey)]);
  const body = der(0x30, signed, ecdsa, der(0x03, signature)).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body.match(/.{1,64}/g)?.join("\n")}\n-----END CERTIFICATE-----\n`,
  };
}

/** One value of DER (X.690): its tag, its length, its parts. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length: size } = body;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
