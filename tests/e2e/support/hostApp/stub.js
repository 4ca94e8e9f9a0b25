/* An embed that draws nothing, for what is counted by the thousand: it speaks the protocol (docs/contract.md, section 4). */
const say = (type, payload, port) => (port ?? parent).postMessage({ parley: 1, type, payload }, port ? undefined : "*");
addEventListener("message", ({ data, ports: [port] }) => {
  if (data?.type !== "connect") return;
  port.onmessage = ({ data: { id } }) =>
    port.postMessage({ parley: 1, type: "ack", id, payload: { view: {}, rev: 0 } });
  say("ready", { view: {}, rev: 0, source: "initial" }, port);
  say("resize", { height: 300 }, port);
  say("view", { view: { party: ["ru"] }, patch: { party: ["ru"] }, rev: 1, source: "user" }, port);
});
say("hello", { protocols: [1], build: "stub", dossier: "none", panel: "matrix", capabilities: [] });
