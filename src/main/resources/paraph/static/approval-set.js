import { answered } from './proof.js';

/** The tasks that a person has selected, in order, on the server: begin, sign, ask again. What was shown of each goes along. */
export class ApprovalSet {
    #sent = null;

    /** @param shown the tasks as they were shown */
    constructor(api, shown) {
        Object.assign(this, { api, shown });
    }

    /** What the signer is told to answer tokens of these types by this method, by type. */
    async hints(method, tokens) {
        return (await this.#begin(method, tokens)).hints ?? {};
    }

    /** Begins to sign just these tasks by this method; has a code sent where one is among the types. @returns {challenge, hints} */
    async begin(method, types) {
        const { challenge, hints } = await this.#begin(method, types);
        return { challenge, hints: hints ?? {} };
    }

    /** How far that code has come. */
    async codeStatus(challenge) {
        return (await this.api.get('codes/' + encodeURIComponent(challenge))).body.status;
    }

    /** @param given as of one task @returns what became of each */
    async sign({ method, mark, ...given }) {
        const { version: statementVersion, language } = this.shown[0].statement;
        const { challenge, answers } = await answered(told => this.#begin(method, told), given);
        this.#sent = { challenge, method, tasks: this.#tasks(), statementVersion, language, mark };
        return this.api.decide('approvals/signature', { ...this.#sent, answers });
    }

    /** Whether anything was signed when no answer came back; without the answers, it only tells. */
    again() {
        return this.api.decide('approvals/signature', this.#sent);
    }

    #begin(method, tokens) {
        return this.api.prepare('approvals/challenge', { method, tasks: this.#tasks(), tokens });
    }

    #tasks() {
        return this.shown.map(({ task, content }) => ({ task, contentDigest: content.digest }));
    }
}
