/** The entry of the presenter's file: the stage, or its speaker window. */
import './theme/stage.css';
import { startSpeaker } from './stage/speaker/speaker.ts';
import { startStage } from './stage/stage.ts';

document.documentElement.classList.add('canvas');
if (new URLSearchParams(location.search).get('view') === 'speaker') startSpeaker(document);
else void startStage(document);
