import { el, button } from './dom.js';
import { Page } from './page.js';
import { verdict } from './verdict.js';

/** The page "Verify a document": a signed file in, what can be said of it out. Nothing of the file is kept. */
class Verify extends Page {
    #chosen = null;

    constructor(main) {
        super(main, 'verify', { 'requests.title': 'requests.html', 'tokens.title': 'tokens.html' });
    }

    /** Asks nothing, or about the same file again, in the language that was chosen meanwhile. */
    async ask() {
        return this.#chosen ? { body: await this.#answer(this.#chosen) } : { body: null };
    }

    parts(found) {
        return [this.#form(), this.#result(found)];
    }

    always() {
        this.#chosen = null;
        return this.parts(null);
    }

    #form() {
        const { t } = this;
        const file = el('input', { id: 'file', type: 'file', accept: '.pdf,application/pdf', 'aria-describedby': 'file-hint file-error' });
        const error = el('p', { id: 'file-error', class: 'field-error' });
        const alert = el('div', { role: 'alert' });
        const submit = button(t('verify.submit'), 'primary', () => this.#verify({ file, error, alert, submit }));
        const form = el('form', { class: 'drop', novalidate: true, onsubmit: event => event.preventDefault() },
            el('div', { class: 'field' }, el('label', { for: 'file' }, t('verify.file')),
                el('p', { id: 'file-hint', class: 'hint' }, t('verify.hint')), file, error),
            el('div', { class: 'actions' }, submit), alert);
        form.addEventListener('dragover', event => event.preventDefault());
        form.addEventListener('drop', event => {
            event.preventDefault();
            if (event.dataTransfer.files.length > 0) {
                file.files = event.dataTransfer.files;
                submit.click();
            }
        });
        return form;
    }

    #result(found) {
        return el('div', { class: 'result' }, found && verdict(this.t, this.#chosen.name, found));
    }

    async #verify({ file, error, alert, submit }) {
        const { t } = this;
        error.textContent = file.files.length === 0 ? t('verify.missing') : '';
        alert.replaceChildren();
        if (file.files.length === 0 || submit.hasAttribute('aria-disabled')) {
            file.focus();
            return;
        }
        submit.setAttribute('aria-disabled', 'true');
        this.frame.say(t('verify.busy'));
        try {
            const found = await this.#answer(file.files[0]);
            this.#chosen = file.files[0];
            this.root.querySelector('.result').replaceWith(this.#result(found));
            this.root.querySelector('.verdict').focus();
        } catch (problem) {
            this.tell(alert, problem);
        } finally {
            submit.removeAttribute('aria-disabled');
            this.frame.say('');
        }
    }

    #answer(file) {
        this.api.language = this.t.language;
        return this.api.upload('verify', file, 'application/pdf');
    }
}

new Verify(document.getElementById('verify')).load();
