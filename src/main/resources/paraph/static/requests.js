import { Api } from './api.js';
import { el, button, ownAddress } from './dom.js';
import { languageButton } from './form.js';
import { Frame } from './frame.js';
import { help, isOver, showProblem } from './notice.js';
import { pageSheet } from './page-styles.js';
import { ReasonPanel } from './reason.js';
import { showReceipt } from './receipt.js';
import { supported, texts } from './texts.js';

const ANSWERED = ['signed', 'declined'];
const APPROVALS = new URL('approvals.html', import.meta.url).href;
const AUTHORITIES = new URL('authorities.html', import.meta.url).href;
const TASKLIST = new URL('../app/tasklist/', import.meta.url).href;
const TOKENS = new URL('tokens.html', import.meta.url).href;
const VERIFY = new URL('verify.html', import.meta.url).href;

/** The page "My requests": what the logged-in person has asked others to sign. */
class Requests {
    #alert = el('div', { role: 'alert' });
    #panel = null;

    constructor(main) {
        const root = main.attachShadow({ mode: 'open' });
        document.adoptedStyleSheets = [pageSheet()];
        this.frame = new Frame(root);
        this.root = root;
        this.api = new Api(new URL('../api/paraph/', import.meta.url).href);
        this.#speak(supported(navigator.language));
    }

    async load() {
        this.frame.say(this.t('loading'));
        try {
            const { body, language } = await this.api.get('requests?of=me');
            this.#speak(supported(language ?? this.t.language));
            this.#render(this.#list(body));
        } catch (problem) {
            this.#render(null);
            this.#tell(this.#alert, problem, () => this.load());
        } finally {
            this.frame.say('');
        }
    }

    #speak(language) {
        this.t = texts(language);
        document.documentElement.lang = language;
        document.title = this.t('requests.title');
    }

    #render(list) {
        const { t } = this;
        this.#alert.replaceChildren();
        this.frame.page.replaceChildren(
            languageButton(t, language => this.#switch(language)),
            el('header', { class: 'ask' },
                el('p', {}, el('a', { href: TASKLIST }, t('requests.tasklist')), ' · ', el('a', { href: APPROVALS }, t('approvals.title')),
                    ' · ', el('a', { href: TOKENS }, t('tokens.title')), ' · ', el('a', { href: AUTHORITIES }, t('authorities.title')),
                    ' · ', el('a', { href: VERIFY }, t('verify.title'))),
                el('h1', {}, t('requests.title')),
                el('p', { class: 'hint' }, t('requests.lead'))),
            this.#alert, ...(list ? [list] : []));
    }

    async #switch(language) {
        this.api.language = language;
        this.#speak(language);
        await this.load();
        this.root.querySelector('.language').focus();
    }

    #list(requests) {
        if (requests.length === 0) {
            return el('p', {}, this.t('requests.empty'));
        }
        return el('ul', { class: 'requests' }, requests.map(request => this.#item(request)));
    }

    #item(request) {
        const { t } = this;
        const record = request.record && ownAddress('records/' + encodeURIComponent(request.record), this.api.base);
        const open = request.mayWithdraw && button(t('withdraw.open'), 'secondary', () => this.#ask(item, request, open),
            { 'aria-label': t('withdraw.about', { title: request.title }) });
        const item = el('li', {},
            el('div', { class: 'request' },
                el('div', {}, el('p', { class: 'process' }, request.process), el('h2', {}, request.title),
                    request.about && el('p', { class: 'about' }, request.about)),
                el('span', { class: 'state ' + request.status }, t('requests.status.' + request.status))),
            el('p', { class: 'hint' }, t('requests.filed', { date: request.createdText }),
                request.waitsFor && request.status === 'open' && [' · ', t('requests.waitsFor', { name: request.waitsFor })],
                request.waitsFor && ANSWERED.includes(request.status) && [' · ', t('requests.answeredBy', { name: request.waitsFor })]),
            (open || record) && el('div', { class: 'actions small' }, open,
                record && el('a', { href: record, download: 'paraph-' + request.record + '.json' }, t('receipt.download'))));
        return item;
    }

    #ask(item, request, opener) {
        const { t } = this;
        this.#panel?.back();
        const alert = el('div', { role: 'alert' });
        const back = () => {
            panel.element.remove();
            alert.remove();
            opener.hidden = false;
            opener.focus();
            this.#panel = null;
        };
        const words = { title: t('withdraw.title'), hint: t('withdraw.hint'), submit: t('withdraw.submit'),
            busy: t('withdrawing') };
        const panel = new ReasonPanel(t, words, { back, submit: reason => this.#withdraw(request, reason, panel, alert) });
        this.#panel = { back };
        opener.hidden = true;
        item.append(panel.element, alert);
        panel.field.focus();
    }

    async #withdraw(request, reason, panel, alert) {
        const { t } = this;
        alert.replaceChildren();
        this.frame.say(t('withdrawing'));
        try {
            const receipt = await this.api.decide('requests/' + encodeURIComponent(request.request) + '/withdrawal', { reason });
            this.#panel = null;
            await showReceipt(t, receipt);
            await this.load();
            this.root.querySelector('a').focus();
        } catch (problem) {
            if (isOver(problem)) {
                panel.element.remove();
            }
            this.#tell(alert, problem, problem.type === 'unknown' ? () => this.load() : null);
        } finally {
            panel.idle();
            this.frame.say('');
        }
    }

    #tell(region, problem, again) {
        const { t } = this;
        const login = el('a', { class: 'secondary', href: TASKLIST }, t('requests.login'));
        const session = ['session', 'not-logged-in'].includes(problem.type);
        const shown = session ? { type: 'session', title: t('session.title'), remedy: t('requests.loginRemedy') } : problem;
        showProblem(region, t, shown, session ? login : help(t, problem, { again, close: () => this.load() }));
    }
}

new Requests(document.getElementById('requests')).load();
