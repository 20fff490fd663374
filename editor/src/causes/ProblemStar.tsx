/** The number that people quote, on its star. */
export function ProblemStar({ number }: { number: number | null }) {
  return (
    <svg className="problem-star" width="26" height="26" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 0L14.8 3.3L19.1 2.3L19.4 6.6L23.4 8.3L21.2 12L23.4 15.7L19.4 17.4L19.1 21.7L14.8 20.7L12 24L9.2 20.7L4.9 21.7L4.6 17.4L.6 15.7L2.8 12L.6 8.3L4.6 6.6L4.9 2.3L9.2 3.3Z" />
      <text x="12" y="16.2" textAnchor="middle">
        {number ?? '…'}
      </text>
    </svg>
  )
}
