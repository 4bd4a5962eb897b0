/** The text of an item: plain, with **bold** and *italics* and nothing else. */

const MARKS = /(\*\*[^*]+\*\*|\*[^*]+\*)/;

export function InlineText({ text }: { text: string }) {
  return (
    <>
      {text.split(MARKS).map((part, index) => {
        if (part.startsWith("**") && part.length > 4) return <strong key={index}>{part.slice(2, -2)}</strong>;
        if (part.startsWith("*") && part.length > 2) return <em key={index}>{part.slice(1, -1)}</em>;
        return part;
      })}
    </>
  );
}
