/** What of a delegation can still be changed; filled with what it says now, where there is one. */
export function terms(t, it = null) {
    return [
        { name: 'limit', label: t('new.limit'), hint: t('new.limit.hint'), required: true, value: it && (it.limit ?? 'unlimited') },
        { name: 'currency', label: t('new.currency'), hint: t('new.currency.hint'), max: 3, value: it?.currency },
        { name: 'costCentres', label: t('authorities.costCentres'), hint: t('new.costCentres.hint'), required: true, max: 4000, value: it?.costCentres },
        { name: 'validFrom', label: t('away.from'), type: 'date', required: true, value: it?.firstDay },
        { name: 'validUntil', label: t('away.until'), hint: t('new.until.hint'), type: 'date', value: it?.lastDay },
        { name: 'acting', label: t('authorities.acting'), options: choice(t, 'no', 'yes'), value: it?.acting ? 'yes' : 'no' },
        { name: 'instrument', label: t('authorities.instrument'), hint: t('new.instrument.hint'), required: true, value: it?.instrument },
        { name: 'reason', label: t('away.reason'), hint: t('authorities.reason'), required: true, max: 2000, whole: true }
    ];
}

/** Who holds what: stays as it is once it was entered. */
export function holding(t, kinds) {
    return [
        { name: 'kind', label: t('authorities.kind'), options: kinds },
        { name: 'holderType', label: t('new.holderType'), options: choice(t, 'person', 'position') },
        { name: 'holder', label: t('new.holder'), hint: t('new.holder.hint'), required: true }
    ];
}

/** What is sent of changed terms. A day that was not touched stays the very instant that it was. */
export function changed(it, given) {
    return { ...given, version: it.version,
        validFrom: given.validFrom === it.firstDay ? it.validFrom : given.validFrom,
        validUntil: given.validUntil === (it.lastDay ?? '') ? it.validUntil ?? '' : given.validUntil };
}

function choice(t, ...keys) {
    return keys.map(key => ({ key, label: t('new.' + key) }));
}
