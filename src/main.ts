/** The page's entry: chooses between the stage and the reading view. */
import './theme/site.css';
import 'virtual:deck-fonts.css';
import type { RevealApi } from 'reveal.js';
import { startReading } from './reading/reading.ts';

/** Below this width, or when asked for, the deck is read and not presented. */
const stageQuery = '(min-width: 900px) and (min-aspect-ratio: 1/1)';

const view = new URLSearchParams(location.search).get('view');
const onStage = view === 'stage' || (view === null && matchMedia(stageQuery).matches);

if (onStage) {
  document.documentElement.classList.add('canvas');
  void import('./stage/stage.ts').then(async ({ startStage }) => watchSlides(await startStage(document)));
} else {
  startReading(document);
  watchSlides(undefined);
}

/** On the author's dev server alone: saved slides appear at once. */
function watchSlides(stage: RevealApi | undefined): void {
  const hot = import.meta.hot;
  if (hot)
    void import('./authoring/authoring.ts').then(({ startAuthoring }) =>
      startAuthoring(document, hot, stage),
    );
}
