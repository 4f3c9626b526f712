import { field } from './fields.js';
import { Step } from './step.js';

/** A step that is taken with a reason, as a panel that `openPanel` shows. */
export class ReasonStep {
    /**
     * @param words as a step has them
     * @param actions {send(reason), back()}
     * @param before fields that come first
     */
    constructor(page, words, { send, back }, ...before) {
        const { t } = page;
        const reason = field('reason', t('decline.reason'), t('people.reason.hint'), { type: 'text', maxlength: 500, autocomplete: 'off', class: 'line' });
        const fields = [...before, reason];
        this.first = fields[0].input;
        this.step = new Step(page, words, { check: () => fields.map(one => one.check(t)).find(Boolean) ?? null,
            send: () => send(reason.input.value.trim()), back }, ...fields.map(one => one.element));
    }

    focus() {
        this.first.focus();
    }
}
