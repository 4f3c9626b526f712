import { Api } from './api.js';
import { el } from './dom.js';

/** Who sent the claim back, and why: as the record of the newest refusal in its process says; null when there is none. */
export async function declined(t, host, processInstance) {
    const api = new Api(host.api);
    const { body: requests } = await api.get('requests?of=me');
    const refusal = requests.find(it => it.status === 'declined' && it.processInstance === processInstance);
    if (!refusal) {
        return null;
    }
    const { body: record } = await api.get('records/' + encodeURIComponent(refusal.record));
    return el('section', { class: 'statement', 'aria-labelledby': 'declined-title' },
        el('h3', { id: 'declined-title' }, t('claim.declined', { name: refusal.waitsFor })),
        el('p', {}, record.outcome.reason));
}
