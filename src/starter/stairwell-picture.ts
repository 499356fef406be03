/** Draws the picture of the ordinary lesson: a house at dusk, its stairwell lit but for one floor. */

const floors = 6;
/** The floor without light, from the ground. */
const dark = 3;

/** Writes the picture as SVG; nothing in it is anybody's. */
export function drawStairwell(): string {
  const shapes = Array.from({ length: floors }, (_, floor) => drawFloor(floor)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 960 720">
<title>楼里的灯，一层还黑着</title>
<defs><linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#1d2c4a"/><stop offset="0.7" stop-color="#5b6b8c"/><stop offset="1" stop-color="#b98f7a"/></linearGradient></defs>
<path fill="url(#dusk)" d="M0 0h960v720H0z"/>
<path fill="#34435f" d="M0 500h150v-60h90v90h110v-40h120v230H0zM700 720V420h110v60h150v240z"/>
<path fill="#e8dfd0" d="M250 80h460v584H250z"/>
<path fill="#d5c9b6" d="M250 80h460v16H250zM430 80h100v584H430z"/>
${shapes}
<path fill="#4b3b33" d="M446 600h68v64h-68z"/>
<path fill="#6d5a4c" d="M0 664h960v56H0z"/>
<path stroke="#2b3242" stroke-width="8" fill="none" d="M820 664V470h-54"/>
<circle cx="760" cy="474" r="14" fill="#ffd98a"/>
<path fill="#ffd98a" opacity="0.18" d="M760 478l-90 186h180z"/>
</svg>
`;
}

function drawFloor(floor: number): string {
  const y = 584 - floor * 88;
  const stair = floor === dark ? '#39445a' : '#ffe3a0';
  const glow = floor === dark ? '' : `<path fill="#ffe3a0" opacity="0.35" d="M438 ${y - 8}h84v64h-84z"/>`;
  const rooms = [282, 358, 556, 632]
    .map((x, index) => {
      const isLit = (floor * 3 + index * 5) % 4 === 1;
      return `<path fill="${isLit ? '#f3cf86' : '#51627f'}" d="M${x} ${y}h48v46h-48z"/>`;
    })
    .join('');
  return `${glow}<path fill="${stair}" d="M446 ${y}h68v48h-68z"/>${rooms}`;
}
