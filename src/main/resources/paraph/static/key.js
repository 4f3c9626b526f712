import { Problem } from './api.js';

const KEYS = ['single-factor-cryptographic-device', 'multi-factor-cryptographic-software', 'multi-factor-cryptographic-device'];

/** Whether tokens of this type answer by themselves, asked by the browser, instead of being typed. */
export function isKey(type) {
    return KEYS.includes(type);
}

/** Has one of the person's keys answer. @param options what the server asks, as JSON text @returns the answer, as JSON text */
export function answerOfKey(options) {
    return ask(() => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)) }));
}

/** Has a new key made. @param options what the server asks for, as JSON text @returns the answer, as JSON text */
export function newKey(options) {
    return ask(() => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options)) }));
}

/** Cancelled, not touched in time, no key there, no key wanted by this browser: they look alike from here. */
async function ask(credential) {
    try {
        return JSON.stringify((await credential()).toJSON());
    } catch (refused) {
        throw new Problem(refused.name === 'InvalidStateError' ? 'key-known' : 'key');
    }
}
