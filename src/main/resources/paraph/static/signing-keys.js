import { Problem } from './api.js';

const DATABASE = 'paraph';
const STORE = 'signing-keys';
const KIND = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

/**
 * Signs with a key that this browser keeps.
 *
 * @param {string} credentialId
 * @param {BufferSource} bytes the very bytes to sign, not their digest
 * @returns {Promise<string>} the two numbers of the signature in a row (IEEE P1363), in Base64
 */
export async function sign(credentialId, bytes) {
    const key = await inStore('readonly', store => store.get(credentialId)).catch(() => undefined);
    if (!key) {
        throw new Problem('signing-key');
    }
    return base64(await crypto.subtle.sign(SIGNING, key, bytes));
}

/** @returns {Promise<string[]>} ids of the credentials whose keys this browser keeps; none where it can keep none */
export async function held() {
    return usable() ? inStore('readonly', store => store.getAllKeys()).catch(() => []) : [];
}

/** Whether this browser can make and keep keys: not outside of a secure context. */
export function usable() {
    return Boolean(globalThis.crypto?.subtle && globalThis.indexedDB);
}

/** Makes a key whose private half nobody can take out, not even this page. @returns {{privateKey, publicKey: string}} */
export async function make() {
    const pair = await crypto.subtle.generateKey(KIND, false, ['sign', 'verify']);
    return { privateKey: pair.privateKey, publicKey: base64(await crypto.subtle.exportKey('spki', pair.publicKey)) };
}

/** Keeps a key under the id of its credential, and asks the browser not to clear it away. */
export async function keep(credentialId, privateKey) {
    await inStore('readwrite', store => store.put(privateKey, credentialId)).catch(() => { throw new Problem('signing-key-store'); });
    await navigator.storage?.persist?.().catch(() => false);
}

/** Forgets a key for good. */
export async function forget(credentialId) {
    await inStore('readwrite', store => store.delete(credentialId)).catch(() => {});
}

/** @returns {Uint8Array} what the server has written in Base64 */
export function bytesOf(text) {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0));
}

function base64(buffer) {
    return btoa(String.fromCharCode(...new Uint8Array(buffer)));
}

/** Runs one request; what it brings counts once the transaction is complete. */
async function inStore(mode, request) {
    const database = await open();
    try {
        return await new Promise((resolve, reject) => {
            const transaction = database.transaction(STORE, mode);
            const asked = request(transaction.objectStore(STORE));
            transaction.oncomplete = () => resolve(asked.result);
            transaction.onerror = transaction.onabort = () => reject(transaction.error);
        });
    } finally {
        database.close();
    }
}

function open() {
    return new Promise((resolve, reject) => {
        const opening = indexedDB.open(DATABASE, 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
    });
}
