import { ApprovalSet } from './approval-set.js';
import { el, button } from './dom.js';
import { Methods } from './methods.js';

/** What is signed together: one sentence of intent each, how one signs, one proof, one button. */
export class ApprovalSigning {
    element = el('section', { class: 'together', hidden: true, 'aria-labelledby': 'together' });
    #alert = el('div', { role: 'alert' });
    #intents = el('ol', { class: 'intents' });
    #methods = null;
    #busy = false;

    /** @param page what shows this: `t`, `api`, `frame`, `draft`, `items`, `selected`, `tell`, `results`, `load` */
    constructor(page) {
        this.page = page;
    }

    /** As the selection is now; what was entered stays. */
    show() {
        const { page: { t, selected } } = this;
        this.element.hidden = selected.length === 0;
        if (selected.length === 0) {
            this.#methods = null;   // the next selection may be of another level
            return;
        }
        if (this.page.draft.sent) {   // a code is good for just the tasks it was sent for
            this.page.draft.sent = null;
            this.#methods = null;
        }
        this.set = new ApprovalSet(this.page.api, selected.map(item => item.shown));
        if (!this.#methods) {
            this.#build();
        }
        const count = selected.length;
        this.title.textContent = t('approvals.sign.title', { count });
        this.sign.textContent = t('approvals.sign.submit', { count });
        this.#intents.replaceChildren(...selected.map(({ waiting, shown }) => el('li', {},
            el('p', {}, el('strong', {}, waiting.title), waiting.about && [' – ', waiting.about]),
            el('p', { lang: shown.statement.language }, shown.statement.text))));
    }

    /** For those who sign at the level of what was selected first. */
    #build() {
        const { page: { t, draft, selected: [first] } } = this;
        this.title = el('h2', { id: 'together' });
        this.sign = button('', 'primary', () => this.#sign());
        this.#methods = new Methods(t, { ...first.shown, methods: first.methods, unavailable: [] }, draft,
            (method, types) => this.set.hints(method, types),
            { send: (method, types) => this.set.begin(method, types), look: challenge => this.set.codeStatus(challenge) });
        this.element.replaceChildren(this.title,
            el('form', { novalidate: true, onsubmit: event => event.preventDefault() },
                el('p', {}, t('approvals.sign.lead')), this.#intents, this.#methods.element, this.#alert,
                el('div', { class: 'actions' }, this.sign)));
    }

    async #sign() {
        const fault = this.#busy ? null : this.#methods.check();
        fault?.focus();
        if (!this.#busy && !fault) {
            await this.#send(() => this.set.sign(this.#methods.answer));
        }
    }

    async #send(request) {
        let answer = null;
        this.#alert.replaceChildren();
        this.#working(true);
        try {
            answer = await request();
        } catch (problem) {
            this.#refused(problem);
        } finally {
            this.#working(false);
        }
        if (answer) {
            this.page.results(answer.items);
        }
    }

    #working(busy) {
        const { t, frame } = this.page;
        this.#busy = busy;
        this.sign.setAttribute('aria-disabled', String(busy));   // not `disabled`: the focus has to stay
        frame.say(busy ? t('signing') : '');
    }

    #refused(problem) {
        for (const { task, problem: why } of problem.items ?? []) {
            this.page.items.find(item => item.waiting.task === task)?.refused({ ...why, type: why.type.split(':').pop() });
        }
        this.#methods?.forget(problem.type === 'answer-wrong');
        if (problem.hints) {
            this.#methods?.tell(problem.hints);
        }
        const region = this.element.hidden ? this.page.alert : this.#alert;
        this.page.tell(region, problem, problem.type === 'unknown' ? () => this.#ask() : null);
    }

    /** No answer came back: what was signed is told; when nothing was, the list shows what still waits. */
    async #ask() {
        try {
            this.page.results((await this.set.again()).items);
        } catch (problem) {
            if (['unknown', 'session'].includes(problem.type)) {
                this.#refused(problem);
            } else {
                await this.page.load(this.page.t('approvals.nothing'));
            }
        }
    }
}
