/** The page's entry: chooses between the stage and the reading view. */
import './theme/site.css';
import 'virtual:deck-fonts.css';
import { startReading } from './reading/reading.ts';

/** Below this width, or when asked for, the deck is read and not presented. */
const stageQuery = '(min-width: 900px) and (min-aspect-ratio: 1/1)';

const view = new URLSearchParams(location.search).get('view');
const onStage = view === 'stage' || (view === null && matchMedia(stageQuery).matches);

if (onStage) {
  document.documentElement.classList.add('canvas');
  void import('./stage/stage.ts').then(({ startStage }) => startStage(document));
} else startReading(document);
