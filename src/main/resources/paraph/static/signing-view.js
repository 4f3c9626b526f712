import { Answer } from './answer.js';
import { ask, content, why } from './content.js';
import { el } from './dom.js';
import { languageButton } from './form.js';
import { Frame } from './frame.js';
import { help, showProblem } from './notice.js';
import { showReceipt } from './receipt.js';
import { SigningTask } from './signing-task.js';
import { supported, texts } from './texts.js';

/** One signing task on the screen, from loading to the receipt. What the person has entered outlives each redrawing. */
export class SigningView {
    draft = { method: null, way: 0, name: '', strokes: [], reason: '' };

    constructor(element, root, host) {
        Object.assign(this, { element, root, host, frame: new Frame(root), task: new SigningTask(host) });
        this.#speak(supported(host.language ?? navigator.language));
    }

    /** Asks the server for the task and shows it, with what changed since `before`. @returns whether it is shown */
    async load(before) {
        const { frame } = this;
        frame.say(this.t('loading'));
        frame.page.setAttribute('aria-busy', 'true');
        try {
            const { language } = await this.task.read();
            this.#speak(supported(language));
            frame.top.replaceChildren();
            this.#render(before);
            return true;
        } catch (problem) {
            frame.page.replaceChildren();
            this.tell(frame.top, problem, () => this.load(before));
            return false;
        } finally {
            frame.page.removeAttribute('aria-busy');
            frame.say('');
        }
    }

    /** Shows a problem, with the way out of it; `again` is what asking again would do, or null. */
    tell(region, problem, again) {
        showProblem(region, this.t, problem, help(this.t, problem, { again, close: () => this.host.close?.() }));
    }

    /** The server refused since something changed: shows the task as it is now, and what is new about it. */
    async changed(problem) {
        if (await this.load(this.task.shown)) {
            this.tell(this.frame.top, problem);
        }
    }

    /** The task is answered: hands the screen back to the host and leaves the receipt to the person. */
    done(receipt) {
        const { signer, requester } = this.task.shown;
        const own = signer.id === requester?.id;
        const page = new URL(own ? 'requests.html' : 'approvals.html', import.meta.url).href;
        this.frame.page.replaceChildren();
        this.host.close?.();
        showReceipt(this.t, receipt,
            el('a', { href: page, target: '_blank' }, this.t(own ? 'receipt.requests' : 'receipt.approvals')));
    }

    #speak(language) {
        this.t = texts(language);
        this.element.lang = language;
    }

    #render(before) {
        const { t, frame, task: { shown } } = this;
        const first = frame.page.childElementCount === 0;
        this.answer = new Answer(this, before);
        frame.page.replaceChildren(languageButton(t, language => this.#switch(language)), ask(t, shown),
            content(t, shown, before?.content, document => this.task.pages(document)), why(t, shown), this.answer.element);
        if (first && this.element.getBoundingClientRect().top > innerHeight) {
            this.element.scrollIntoView();   // on a phone, Tasklist puts its lists above the form
        }
    }

    async #switch(language) {
        if (this.answer.busy) {
            return;
        }
        this.answer.keep();
        this.task.speak(language);
        if (await this.load()) {
            this.root.querySelector('.language').focus();
        }
    }
}
