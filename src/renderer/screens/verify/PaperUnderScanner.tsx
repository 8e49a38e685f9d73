/** How to hold the page: our own drawing, with an arrow so that no words are needed. */
export const PaperUnderScanner = () => (
  <svg className="verify-drawing" viewBox="0 0 420 330" aria-hidden="true">
    <rect x="120" y="10" width="180" height="54" rx="16" fill="#0b4a94" />
    <rect x="160" y="52" width="100" height="14" rx="7" fill="#7fb2ea" />
    <path d="M170 70L110 190H310L250 70Z" fill="#7fb2ea" fillOpacity="0.28" />
    <g transform="translate(92 150)">
      <rect width="236" height="168" rx="10" fill="#fff" stroke="#7d90a8" strokeWidth="3" />
      <path
        d="M28 34H140M28 58H120M28 82H132"
        stroke="#c3d0e0"
        strokeWidth="9"
        strokeLinecap="round"
      />
      <g fill="#13202f">
        <path d="M158 28h22v22h-22zM188 28h22v22h-22zM158 58h22v22h-22zM188 62h10v10h-10zM200 72h10v10h-10z" />
      </g>
      <rect
        x="150"
        y="20"
        width="68"
        height="70"
        rx="6"
        fill="none"
        stroke="#d9480f"
        strokeWidth="5"
      />
    </g>
    <path
      d="M366 290V196m-24 24l24-26 24 26"
      fill="none"
      stroke="#d9480f"
      strokeWidth="11"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
