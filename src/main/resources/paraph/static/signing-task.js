import { Api } from './api.js';

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

    /** @param given {method, mark, answers} @returns the receipt */
    async sign({ method, mark, answers }) {
        const contentDigest = this.shown.content.digest;
        const { version: statementVersion, language } = this.shown.statement;
        const { challenge } = await this.#api.prepare(this.#path + '/challenge', { method, contentDigest });
        return this.#api.decide(this.#path + '/signature',
            { challenge, method, contentDigest, statementVersion, language, mark, answers });
    }

    /** @returns the receipt */
    refuse(reason) {
        return this.#api.decide(this.#path + '/refusal', { contentDigest: this.shown.content.digest, reason });
    }
}
