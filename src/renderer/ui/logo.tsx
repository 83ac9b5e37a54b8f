type LogoProps = {
  /** Side in px at 100% text size: 30 in the rail, larger on the panel of the first run. */
  size?: number | undefined
  /** Only when the name is not beside it. */
  label?: string | undefined
  className?: string | undefined
}

/** The L that is a track: the way travelled, with the stations inside. In the colour of the text. */
export function Logo({ size = 30, label, className }: LogoProps) {
  const side = `${size / 16}rem`
  const drawing = (
    <>
      <path
        d="M5.5 3.5v12.5a10 10 0 0 0 10 10h10.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.8"
        strokeLinecap="round"
      />
      <g fill="currentColor">
        <circle cx="13.1" cy="5" r="1.7" />
        <circle cx="13.1" cy="10.3" r="1.7" />
        <circle cx="13.1" cy="15.6" r="1.7" />
        <circle cx="17" cy="19.2" r="1.7" />
        <circle cx="22.3" cy="19.2" r="1.7" />
      </g>
    </>
  )
  const shared = {
    viewBox: '-1 -0.5 32 32',
    width: side,
    height: side,
    className: `shrink-0 ${className ?? ''}`,
  }
  if (label === undefined) {
    return (
      <svg {...shared} aria-hidden="true">
        {drawing}
      </svg>
    )
  }
  return (
    <svg {...shared} role="img" aria-label={label}>
      {drawing}
    </svg>
  )
}
