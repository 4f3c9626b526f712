import { ApprovalItem } from './approval-item.js';
import { approvalResults } from './approval-results.js';
import { ApprovalSigning } from './approval-signing.js';
import { el, button } from './dom.js';
import { Page } from './page.js';

/** The page "Several approvals": what waits for the logged-in person, read one by one and signed together. */
class Approvals extends Page {
    draft = { method: null, way: 0, name: '', strokes: [] };
    items = [];

    constructor(main) {
        super(main, 'approvals', { 'requests.title': 'requests.html', 'tokens.title': 'tokens.html' });
    }

    ask() {
        return this.api.get('approvals');
    }

    /** In another language all is read anew, and what was selected is again, unless it has changed. */
    async load(told) {
        const { items } = this;
        const spoken = this.shownIn;
        await super.load(told);
        if (spoken && spoken !== this.t.language) {
            await Promise.all(items.filter(({ shown }) => shown).map(before => this.#again(before)));
        }
        this.shownIn = this.t.language;
    }

    parts({ most, approvals }) {
        this.most = most;
        this.items = approvals.map(waiting => new ApprovalItem(this, waiting));
        this.signing = new ApprovalSigning(this);
        const levels = [...new Set(approvals.map(({ level }) => level))].sort();
        return approvals.length === 0 ? [el('p', {}, this.t('approvals.empty'))]
            : [...levels.map(level => this.#group(level)), this.signing.element];
    }

    get selected() {
        return this.items.filter(item => item.selected);
    }

    /** Whether that item may be selected, or not, as the person wants; what follows from it is shown. */
    choose(item, selected) {
        const full = selected && this.selected.length > this.most;
        const chosen = selected && !full;
        item.box.checked = chosen;
        this.#block();
        this.signing.show();
        this.frame.say(full ? this.t('approvals.full', { most: this.most }) : this.t('approvals.count', { count: this.selected.length }));
        return chosen;
    }

    /** Another content is on the screen. */
    opened() {
        this.#block();
    }

    /** What became of each, in place of the list. */
    results(items) {
        const shown = approvalResults(this, items);
        this.render(shown);
        shown.querySelector('h2').focus();
    }

    async #again(before) {
        const item = this.items.find(({ waiting }) => waiting.task === before.waiting.task);
        await item?.read();
        if (item?.shown) {
            item.details.open = before.details.open;
            item.select(before.selected && item.shown.content.digest === before.shown.content.digest);
        }
    }

    #block() {
        const level = this.selected[0]?.waiting.level;
        this.items.forEach(item => item.block(level !== undefined && item.waiting.level !== level));
        this.root.querySelectorAll('[data-level]').forEach(group => {
            group.querySelector('.other').hidden = level === undefined || group.dataset.level === String(level);
        });
    }

    #group(level) {
        const { t } = this;
        const items = this.items.filter(item => item.waiting.level === level);
        const name = items[0].waiting.levelName;
        const together = items.filter(item => !item.waiting.why);
        const act = (label, about, work) => button(label, 'secondary', work, { 'aria-label': about });
        return el('section', { 'aria-labelledby': 'level-' + level, 'data-level': level },
            el('h2', { id: 'level-' + level }, name),
            together.length > 1 && el('div', { class: 'actions small' },
                act(t('approvals.readAll'), t('approvals.readAll.about', { level: name }), () => this.#readAll(together)),
                act(t('approvals.selectAll'), t('approvals.selectAll.about', { level: name }),
                    () => together.forEach(item => item.details.open && item.select(true)))),
            el('p', { class: 'hint other', hidden: true }, t('approvals.other')),
            el('ul', { class: 'requests waiting' }, items.map(item => item.element)));
    }

    /** One after the other, so that the server is not asked fifty things at once. */
    async #readAll(items) {
        for (const item of items) {
            await item.read();
            item.details.open = item.shown !== null;
        }
    }
}

new Approvals(document.getElementById('approvals')).load();
