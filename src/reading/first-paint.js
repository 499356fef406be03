// Runs in the head, before anything is painted: chooses the view and applies what the reader chose last time.
// It stands in the page itself, so it must run on any browser; without it the page is the reading view on paper.
((root) => {
  if (!('noModule' in document.createElement('script'))) {
    root.className += ' old';
    return;
  }
  var view = /[?&]view=(\w+)/.exec(location.search);
  var wide = matchMedia('(min-width: 900px) and (min-aspect-ratio: 1/1)').matches;
  root.classList.add('scripted');
  if (!root.hasAttribute('data-page') && (view ? view[1] !== 'reading' : wide)) root.classList.add('canvas');
  try {
    root.setAttribute('data-theme', localStorage.getItem('deck-theme') === 'night' ? 'night' : 'paper');
    root.setAttribute('data-text', localStorage.getItem('deck-text') || '18');
  } catch (_error) {
    // A browser that keeps nothing for us still reads.
  }
})(document.documentElement);
