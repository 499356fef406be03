/** The entry of every page of the site. The script in the head has already chosen between stage and reading view. */
import './theme/site.css';
import { keepOffline } from './reading/offline/keep-offline.ts';
import { startReading } from './reading/reading.ts';
import type { Find } from './reading/search.ts';
import { startStagePrint } from './stage/print.ts';
import type { Show } from './stage/show.ts';

const { classList, dataset } = document.documentElement;

if (AUTHORED && !document.querySelector('main')) {
  watchSlides(undefined); // a lesson that cannot be read: its author is told why
} else if (dataset.page === 'ledger') {
  startReading(document, loadFind);
  void import('./reading/ledger-table.ts').then(({ startLedgerTable }) => startLedgerTable(document));
} else if (classList.contains('canvas') && location.search.includes('view=speaker')) {
  void import('./stage/speaker/speaker.ts').then(({ startSpeaker }) => startSpeaker(document));
} else if (classList.contains('canvas')) {
  let show: Show | undefined;
  startStagePrint(document, 'handout', () => show?.slides.all());
  void import('./stage/stage.ts').then(async ({ startStage }) => {
    show = await startStage(document);
    watchSlides(show);
  });
} else {
  startReading(document, loadFind);
  watchSlides(undefined);
}

if (!AUTHORED) keepOffline(document);

/** The stage's search, for readers who ask for it; nobody else loads it. */
async function loadFind(): Promise<Find> {
  const [{ findWords }, { default: guide }] = await Promise.all([
    import('./stage/search-index.ts'),
    import('virtual:deck-guide'),
  ]);
  return (words, entries) => findWords(words, entries, guide.initials);
}

/** For the author alone: saved slides appear at once. */
function watchSlides(stage: Show | undefined): void {
  if (AUTHORED)
    void import('./authoring/authoring.ts').then(({ startAuthoring }) => startAuthoring(document, stage));
}
