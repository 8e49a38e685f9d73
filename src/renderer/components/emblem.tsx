/** The zone's mark: an opened sheet in a doorway. Our own drawing, no state emblem. */
export const Emblem = () => (
  <svg className="emblem" viewBox="0 0 64 64" aria-hidden="true">
    <rect x="2" y="2" width="60" height="60" rx="15" fill="#fff" fillOpacity="0.14" />
    <path d="M15 50V17.5L32 12v42z" fill="#fff" />
    <path d="M32 12l17 5.5V50l-17 4z" fill="#fff" fillOpacity="0.55" />
    <path
      d="M19.5 25l8-2.2M19.5 32l8-1.4M19.5 39l8-.6"
      stroke="#0b4a94"
      strokeWidth="2.6"
      strokeLinecap="round"
    />
  </svg>
);
