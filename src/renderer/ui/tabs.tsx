import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'

type TabsProps<Id extends string> = {
  /** Name of the row of tabs, for a screen reader. */
  label: string
  tabs: readonly { id: Id; label: string }[]
  value: Id
  onChange: (id: Id) => void
  /** Content of the tab that is on; the others are not rendered. */
  children: (id: Id) => ReactNode
}

/** Parts of one page. Arrows move and choose, Tab goes into the panel. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, children }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key)
        if (chosen !== undefined) onChange(chosen.id)
      }}
    >
      <TabList aria-label={label} className="flex flex-wrap gap-x-6 border-b border-line">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px min-h-10 border-b-[3px] border-transparent forced-colors:border-[Canvas] forced-colors:selected:border-[Highlight] pt-2 pb-2 text-[0.9375rem]/[1.3125rem] font-[500] text-ink2 transition-colors hover:text-ink selected:border-accent selected:font-[600] selected:text-accent focus-visible:rounded-tag"
          >
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="pt-5">
          {children(tab.id)}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
