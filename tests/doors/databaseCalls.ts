/** The calls by which a page reaches IndexedDB, each of which may fail. */
export const CALLS = [
  [IDBFactory.prototype, "open"],
  [IDBDatabase.prototype, "transaction"],
  [IDBTransaction.prototype, "objectStore"],
  [IDBObjectStore.prototype, "get"],
  [IDBObjectStore.prototype, "put"],
  [IDBObjectStore.prototype, "delete"],
  [IDBObjectStore.prototype, "getAll"],
  [IDBObjectStore.prototype, "getAllKeys"],
  [IDBObjectStore.prototype, "openCursor"],
] as const;
