type DataTableProps = {
  label: string;
  columns: string[];
  /** `href` is where more is told of what the row is about. */
  rows: { head: string; href?: string; cells: string[] }[];
};

/** The numbers of a chart. Cells carry no classes: on a page of many charts their weight would count. */
export function DataTable({ label, columns, rows }: DataTableProps) {
  return (
    <div className="max-h-96 overflow-auto" role="region" aria-label={label} tabIndex={0}>
      <table className="data-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, href, cells }) => (
            <tr key={head}>
              <th scope="row">{href ? <a href={href}>{head}</a> : head}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
