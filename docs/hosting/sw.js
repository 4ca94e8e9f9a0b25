/**
 * Takes the service worker of Parley away, should one ever do harm: put this in place of the `sw.js` of the build. Browsers
 * ask for that file at each visit and at least once a day. Windows that are open stay as they are, and from their next load
 * on everything comes from the network. Leave it there for as long as visitors may have the other one.
 */
addEventListener("install", (event) => {
  event.waitUntil(forget());
  // Not at `activate`, which waits for what the other one is doing. It is done after this: to wait for it would be for ever.
  self.registration.unregister();
});

async function forget() {
  const own = `parley ${new URL("./", location.href).href} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
}
