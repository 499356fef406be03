/** The entry of the presenter's file: the stage, or its speaker window. */
import './theme/deck-file.css';
import { startStagePrint } from './stage/print.ts';
import type { Show } from './stage/show.ts';
import { startSpeaker } from './stage/speaker/speaker.ts';
import { startStage } from './stage/stage.ts';

document.documentElement.classList.add('canvas');
if (new URLSearchParams(location.search).get('view') === 'speaker') startSpeaker(document);
else {
  let show: Show | undefined;
  startStagePrint(document, 'slides', () => show?.slides.all());
  void startStage(document).then((started) => {
    show = started;
  });
}
