import './pictures.css';

/**
 * The zone as a place: the hall with its open door, the library, the works of the park, houses and
 * trees. Invented; no building of any real town.
 */
export const Skyline = () => (
  <svg
    className="skyline on-ground"
    viewBox="0 0 640 260"
    preserveAspectRatio="xMaxYMax meet"
    aria-hidden="true"
  >
    <circle className="art-warm" cx="196" cy="70" r="26" />
    <g className="skyline-far">
      <path className="art-fill" d="M20 250V150h54v100zM84 250V112h46v138zM520 250V92h58v158z" />
      <path d="M20 250V150h54v100M84 250V112h46v138M34 168h26M34 186h26M96 132h22M96 150h22M96 168h22M520 250V92h58v158M534 112h30M534 132h30M534 152h30M534 172h30" />
    </g>
    <path className="art-fill" d="M236 250V130l104-54 104 54v120z" />
    <path d="M236 250V130l104-54 104 54v120M226 134L340 74l114 60M262 152h156M272 152v98M408 152v98M298 152v98M382 152v98" />
    <path className="art-warm" d="M318 250v-66a22 22 0 0 1 44 0v66z" />
    <path d="M318 250v-66a22 22 0 0 1 44 0v66" />
    <path d="M340 74V44M340 46c10-6 18 6 30 0v16c-12 6-20-6-30 0" />
    <path className="art-fill" d="M462 250v-72l30-18v18l30-18v90z" />
    <path d="M462 250v-72l30-18v18l30-18v90M476 200h10M498 200h10" />
    <path className="art-fill" d="M148 250v-62h70v62z" />
    <path d="M148 250v-62h70v62M162 206h42M162 222h42" />
    <path d="M590 250v-34M590 216c-18 0-18-34 0-46 18 12 18 46 0 46zM616 250v-24M616 226c-12 0-12-24 0-32 12 8 12 32 0 32zM4 250h632" />
  </svg>
);
