/** Puts the slides on stage: reveal.js takes the page's own sections over. */
import Reveal, { type RevealApi } from 'reveal.js';
import 'reveal.js/reveal.css';

/** Starts the stage once its fonts are there, as everything is measured then. */
export async function startStage(document: Document): Promise<RevealApi> {
  const element = document.querySelector<HTMLElement>('.reveal');
  if (element === null) throw new Error('no .reveal element');
  await document.fonts.ready;
  const deck = new Reveal(element, {
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    hash: true,
    respondToHashChanges: true,
    controls: false,
    progress: false,
    overview: true,
    postMessage: false,
    postMessageEvents: false,
    transition: 'none',
    autoAnimate: false,
    scrollActivationWidth: 0,
    navigationMode: 'linear',
  });
  await deck.initialize();
  element.removeAttribute('role');
  return deck;
}
