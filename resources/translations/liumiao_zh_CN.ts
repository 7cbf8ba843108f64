<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scope} · best first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last action may not have been carried out. Your phrases and notes are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log tells the developers more:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BuyerDialog</name>
    <message>
        <source>Current buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tracking no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BuyerRow</name>
    <message>
        <source>Current buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear buyer (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No current buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order …{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel …{last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategoryChoice</name>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategoryCommands</name>
    <message>
        <source>New step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New category in it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChordField</name>
    <message>
        <source>Press the keys; Backspace for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientsTab</name>
    <message>
        <source>Paste with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text only, no colour emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send at once after pasting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On: every paste into {client} goes to the buyer at once, unseen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: you look at what was pasted and send it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Confirmed with the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailField</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailFields</name>
    <message>
        <source>Add a detail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Import phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrase packs (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Liumiao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liumiao {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick phrases, safe pasting and order notes for shop customer service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. Uses Qt and PySide6 (LGPLv3).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorFields</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ategory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} chars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop has locked this phrase; it can&apos;t be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop phrase: your change is kept as your own, the original stays below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorFooter</name>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save  Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmojiGrid</name>
    <message>
        <source>Emoji</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmojiPage</name>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting · smiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thanks · agreeing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting · checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommending · offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels and orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apology · comfort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Festivals · joy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks, numbers, flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>千牛 codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kaomoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search emoji: 微笑, wx, smile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmojiPreview</name>
    <message>
        <source>Pastes {content}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client draws its own faces from codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only 千牛 draws a face from this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client may not show it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Search all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try one letter less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try one letter less, or search in All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phrases here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D makes a phrase a favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing pasted yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldFormView</name>
    <message>
        <source>Text that will be pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} chars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldLines</name>
    <message>
        <source>For this buyer only; cleared with the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlagTiles</name>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HotkeysTab</name>
    <message>
        <source>Back to the usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste favourite {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show and search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} alone would be lost for typing: add Ctrl, Alt or Super.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key of “{action}” already; the old key stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a field and press its keys; Backspace for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} uses it, too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPlanDialog</name>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edition {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is made first; one step undoes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than 20 % would be removed: tick what shall go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed these yourself: a tick takes the shop&apos;s new text instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} change an address, phone or account: tick them one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web address changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone number changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account number changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chat account changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden signs turn the reading direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed as well: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will write {written}, remove {removed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InsertMenus</name>
    <message>
        <source>A brace itself: {{ or }}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookTab</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Liumiao</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoBox</name>
    <message>
        <source>Whole memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste old memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole memo, as it will be pasted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoodChoice</name>
    <message>
        <source>Mood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameButton</name>
    <message>
        <source>{name}, edit buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit buyer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a flag: Alt+1…6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhraseCommands</name>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhraseEditor</name>
    <message>
        <source>New phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhraseFinder</name>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After-sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhraseListModel</name>
    <message>
        <source>code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>favourite {slot}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhraseListView</name>
    <message>
        <source>Phrases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanList</name>
    <message>
        <source>Phrases of the import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} chars</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemLine</name>
    <message>
        <source>Write that</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileTab</name>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in all three: phrases with {店铺}, {客服} or {工号} wait for them, and an order note without the tag isn&apos;t counted as your sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They fill {店铺}, {客服} and {工号}; the tag begins each order note.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailModel</name>
    <message>
        <source>{label}, {count} hits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search text, pinyin, initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotkeys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlotChoice</name>
    <message>
        <source>Favourite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusWording</name>
    <message>
        <source>No chat window in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pastes into {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in shop, name and tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} and {count} more are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global hotkeys are off: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotkeys are paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>but not sent: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the clipboard held could not be given back: {formats}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clipboard lost what it held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} did not fetch the text in time. It may still arrive; it stays on the clipboard until you restore what was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>front window is not {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no window in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no chat window in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>screen locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release Ctrl, Alt, Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program holds the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyboard has no such key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} did not fetch the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program holds the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasting doesn&apos;t work here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields are not filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text has forbidden characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has hidden characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the buyer has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no phrase there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThinBar</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse to a thin bar (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show or hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause hotkeys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liumiao: quick phrases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>New phrase …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import phrases …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export phrases …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause hotkeys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
