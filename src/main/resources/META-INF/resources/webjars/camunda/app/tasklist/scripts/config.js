// Tasklist as the example shows it: in the language of the browser, English or French.
export default {
  locales: {
    availableLocales: ['en', 'fr'],
    fallbackLocale: 'en'
  },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the task / prend la tâche en charge' },
    focusFilter: { key: 'ctrl+shift+f', description: 'goes to the filters / va aux filtres' },
    focusList: { key: 'ctrl+alt+l', description: 'goes to the tasks / va aux tâches' },
    focusForm: { key: 'ctrl+alt+f', description: 'goes to the form / va au formulaire' },
    startProcess: { key: 'ctrl+alt+p', description: 'starts a process / démarre un processus' }
  }
};
