import { el, button } from './dom.js';
import { showProblem } from './notice.js';

const OVER = ['sent', 'failed'];
const LOOKS = 60;

/** Whether a code is sent for tokens of this type, once their holder asks for it. */
export function isSent(type) {
    return type === 'out-of-band';
}

/**
 * Follows a code on its way: calls `tell` with each new status, until it has arrived or was given up.
 *
 * @param look a promise of the status @param goesOn whether anybody still waits for it
 */
export async function follow(look, tell, goesOn) {
    let last = null;
    await null;   // whoever waits shows itself first
    for (let i = 0; i < LOOKS && goesOn() && !OVER.includes(last); i++) {
        const status = await look().catch(() => last);
        if (status !== last && goesOn()) {
            tell(status);
        }
        last = status;
        await new Promise(done => setTimeout(done, i < 5 ? 400 : 2500));
    }
}

/** The part of a code's field by which its holder has it sent. */
export class SentCode {
    #alert = el('div', { role: 'alert' });

    /**
     * @param field the code's field, whose hint says how far it has come
     * @param ways {send(), look(challenge)}: promises of {challenge, hints} and of a status
     * @param draft {sent}: what was begun; it outlives this object
     */
    constructor(t, field, ways, draft) {
        Object.assign(this, { t, field, ways, draft });
        field.told.setAttribute('role', 'status');
        this.button = button('', 'secondary send-code', () => this.#send());
        field.told.after(el('div', { class: 'actions small' }, this.button), this.#alert);
        if (draft.sent) {
            this.show();
        } else {
            this.#show(null);
        }
    }

    /** What the code answers, or null before one was sent. */
    get challenge() {
        return this.draft.sent?.challenge ?? null;
    }

    /** @returns the button, marked, when no code was sent yet; else null */
    check() {
        this.field.fault(this.challenge ? '' : this.t('code.first'));
        return this.challenge ? null : this.button;
    }

    /** A challenge is good for one answer. */
    forget() {
        this.#show(null);
    }

    async #send() {
        if (this.button.getAttribute('aria-disabled') === 'true') {
            return;
        }
        this.#alert.replaceChildren();
        this.button.setAttribute('aria-disabled', 'true');   // not `disabled`: the focus has to stay
        try {
            await this.ways.send();
            this.field.fault('');
            this.field.input.value = '';
        } catch (problem) {
            showProblem(this.#alert, this.t, problem, null);
        } finally {
            this.button.removeAttribute('aria-disabled');
        }
    }

    /** Shows what was begun, by this button or another. */
    show() {
        this.#show(this.draft.sent);
        this.#follow(this.draft.sent);
    }

    #show(sent, status = 'waiting') {
        this.button.textContent = this.t(sent ? 'code.again' : 'code.send');
        this.field.told.textContent = sent ? this.t('code.' + status, { address: sent.hints['out-of-band'] ?? '' }) : this.t('code.none');
    }

    #follow(sent) {
        follow(() => this.ways.look(sent.challenge), status => this.#show(sent, status ?? 'waiting'),
            () => this.draft.sent === sent);
    }
}
