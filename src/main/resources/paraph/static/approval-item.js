import { content, why } from './content.js';
import { el } from './dom.js';

const TASKLIST = new URL('../app/tasklist/default/', import.meta.url).href;
const METHODS = ['click', 'typed'];

/** What a waiting task is, for those who have not opened it: what, of whom, since when, until when. */
export function approvalFacts(t, { process, title, about, requester, createdText, dueText }, state) {
    return [
        el('div', { class: 'request' },
            el('div', {}, el('p', { class: 'process' }, process), el('h3', {}, title), about && el('p', { class: 'about' }, about)), state),
        el('p', { class: 'hint' }, requester ? t('approvals.asked', { name: requester.name, date: createdText })
            : t('approvals.asked.nobody', { date: createdText }), dueText && [' · ', t('approvals.due', { date: dueText })])];
}

/**
 * One waiting task: its content is read on demand, and only below the content that was shown can it be selected. What was
 * shown is what is sent.
 */
export class ApprovalItem {
    alert = el('div', { role: 'alert' });
    shown = null;
    #before = null;
    #body = el('div', { class: 'opened' });

    /** @param page what shows this: `t`, `api`, `tell`, and `choose(item, selected)`, which says whether it may be */
    constructor(page, waiting) {
        Object.assign(this, { page, waiting });
        const { t } = page;
        const about = [waiting.title, waiting.about].filter(Boolean).join(', ');
        this.state = el('span', { class: 'state selected', hidden: true }, t('approvals.selected'));
        this.details = el('details', { ontoggle: () => this.details.open && this.read() },
            el('summary', { 'aria-label': t('approvals.read.about', { title: about }) }, t('approvals.read')), this.#body);
        this.element = el('li', { 'data-task': waiting.task }, approvalFacts(t, waiting, this.state),
            waiting.why ? [el('p', { class: 'hint' }, waiting.why), el('p', {}, el('a',
                { href: TASKLIST + '#/?task=' + encodeURIComponent(waiting.task), 'aria-label': t('approvals.open.about', { title: about }) },
                t('approvals.open')))] : this.details,
            this.alert);
    }

    get selected() {
        return this.box?.checked ?? false;
    }

    /** Reads the content once and shows it; what differs from what was shown before is marked. */
    async read() {
        if (this.shown || this.waiting.why) {
            return;
        }
        const { t, api } = this.page;
        this.#body.replaceChildren(el('p', { class: 'hint' }, t('loading')));
        try {
            this.shown = (await api.get('tasks/' + encodeURIComponent(this.waiting.task))).body;
            this.alert.replaceChildren();
            this.#show();
        } catch (problem) {
            this.details.open = false;
            this.page.tell(this.alert, problem);
        }
    }

    /** Takes it from the selection, or puts it there, as the person would; nothing where that cannot be. */
    select(selected) {
        if (this.box && !this.box.disabled && this.box.checked !== selected) {
            this.box.checked = selected;
            this.#chosen();
        }
    }

    /** Whether others of another level are selected, so that this one cannot be. */
    block(blocked) {
        if (this.box) {
            this.box.disabled = blocked;
        }
    }

    /** It cannot be signed as it was shown: has to be read anew. */
    refused(problem) {
        this.select(false);
        this.#before = this.shown?.content ?? this.#before;
        this.shown = null;
        this.box = null;
        this.details.open = false;
        this.#body.replaceChildren();
        this.page.tell(this.alert, problem);
    }

    #show() {
        const { page: { t }, shown, waiting } = this;
        const open = shown.methods.some(method => METHODS.includes(method.key));
        const moved = shown.assurance.level !== waiting.level;
        this.#body.replaceChildren(el('p', { class: 'lead' }, shown.ask), content(t, shown, this.#before, document => this.#pages(document), false), why(t, shown, false),
            moved ? el('p', { class: 'hint' }, t('approvals.moved', { level: shown.assurance.level }))
                : open ? this.#choice() : el('p', { class: 'hint' }, t('approvals.alone')));
    }

    async #pages(document) {
        return (await this.page.api.get(document.pages)).body.pages;
    }

    #choice() {
        const id = 'select-' + this.waiting.task;
        this.box = el('input', { type: 'checkbox', id, onchange: () => this.#chosen() });
        this.page.opened(this);
        return el('div', { class: 'select' }, this.box,
            el('label', { for: id, lang: this.shown.statement.language }, this.shown.statement.text));
    }

    #chosen() {
        this.box.checked = this.page.choose(this, this.box.checked);
        this.state.hidden = !this.box.checked;
    }

    /** The ways of signing that are open to several tasks. */
    get methods() {
        return this.shown.methods.filter(method => METHODS.includes(method.key));
    }
}
