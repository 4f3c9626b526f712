import { Api } from './api.js';
import { answered } from './proof.js';
import { bytesOf, sign } from './signing-keys.js';

/** One signing task on the server: read it, sign it, decline it. The digest of what was last read goes with each answer. */
export class SigningTask {
    #api;
    #path;

    constructor(host) {
        this.#api = new Api(host.api);
        this.#path = 'tasks/' + encodeURIComponent(host.taskId);
        this.shown = null;
    }

    /** The language of all further answers, `en` or `fr`. */
    speak(language) {
        this.#api.language = language;
    }

    async read() {
        const { body } = await this.#api.get(this.#path);
        this.shown = body;
        return body;
    }

    /** Where the pages of a PDF of its content are shown as pictures. */
    async pages(document) {
        return (await this.#api.get(document.pages)).body.pages;
    }

    /** What the signer is told to answer tokens of these types by this method, e.g. a cell of a code sheet, by type. */
    async hints(method, tokens, key) {
        return (await this.#begin(method, tokens, key)).hints ?? {};
    }

    /** Begins to sign what was last read by this method; has a code sent where one is among the types. @returns {challenge, hints, toSign} */
    async begin(method, types, key) {
        const { challenge, hints, toSign } = await this.#begin(method, types, key);
        return { challenge, hints: hints ?? {}, toSign };
    }

    /** How far that code has come: `waiting`, `delayed`, `sent` or `failed`. */
    async codeStatus(challenge) {
        return (await this.#api.get('codes/' + encodeURIComponent(challenge))).body.status;
    }

    /**
     * @param given {method, mark, key, begun, hints, tokens, challenge, collect(told)}; key: id of the key that signs, or undefined;
     *     challenge: the one a code was sent for, or null, and begun: what came with it; hints: as they were shown; tokens: the types
     *     whose holder is told something; collect: a promise of the answers @returns the receipt
     */
    async sign({ method, mark, key, begun, ...given }) {
        const contentDigest = this.shown.content.digest;
        const { version: statementVersion, language } = this.shown.statement;
        let now = given.challenge ? begun : null;
        const { challenge, answers } = await answered(async told => now = await this.#begin(method, told, key), given);
        const made = key ? await sign(key, bytesOf(now.toSign.bytes)) : mark;
        return this.#api.decide(this.#path + '/signature',
            { challenge, method, contentDigest, statementVersion, language, mark: made, answers });
    }

    #begin(method, tokens, key) {
        const contentDigest = this.shown.content.digest;
        return this.#api.prepare(this.#path + '/challenge', { method, contentDigest, tokens, key });
    }

    /** @param given {level, approver, reason} */
    waive(given) {
        return this.#api.decide(this.#path + '/waiver', { ...given, contentDigest: this.shown.content.digest });
    }

    /** @returns the receipt */
    refuse(reason) {
        return this.#api.decide(this.#path + '/refusal', { contentDigest: this.shown.content.digest, reason });
    }
}
