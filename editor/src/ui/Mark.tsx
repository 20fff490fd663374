/** The sign of the product: three currents. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="8" fill="var(--accentFill)" />
      <g fill="none" stroke="#fff" strokeWidth="1.8" strokeLinecap="round">
        <path d="M6 10.5c4 0 4-3 8-3s4 3 8 3M6 15.5c4 0 4-3 8-3s4 3 8 3" />
        <path d="M6 20.5c4 0 4-3 8-3s4 3 8 3" opacity=".55" />
      </g>
    </svg>
  )
}
