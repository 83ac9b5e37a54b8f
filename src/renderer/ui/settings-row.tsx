import { type ReactNode, useId } from 'react'

type SettingsRowProps = {
  title: string
  description?: ReactNode
  /** The control, given the ids of title and description to name it with. */
  renderControl: (ids: { titleId: string; descriptionId: string | undefined }) => ReactNode
}

/** One setting: what it is, what it does, and its control at the end of the line. */
export function SettingsRow({ title, description, renderControl }: SettingsRowProps) {
  const titleId = useId()
  const descriptionId = useId()
  const described = description === undefined ? undefined : descriptionId
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 flex-1 basis-56">
        <div id={titleId} className="type-list-title text-ink">
          {title}
        </div>
        {description !== undefined && (
          <div id={descriptionId} className="mt-0.5 type-meta text-ink3">
            {description}
          </div>
        )}
      </div>
      {renderControl({ titleId, descriptionId: described })}
    </div>
  )
}
