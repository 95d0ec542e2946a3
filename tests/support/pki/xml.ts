/** Documents with what canonical form has rules for. */
export const XML_DOCUMENTS: readonly (readonly [string, string])[] = [
  ["one element", "<a/>"],
  [
    "a declaration and text",
    '<?xml version="1.0" encoding="UTF-8"?>\n<申請書>在留期間&#x20;更新</申請書>\n',
  ],
  [
    "namespaces, declared and left out again",
    '<r xmlns="urn:a" xmlns:b="urn:b" xmlns:unused="urn:u"><b:c xmlns:d="urn:d" d:y="1" b:x="2" a="3"/><e xmlns=""><f xmlns="urn:a"/></e></r>',
  ],
  [
    "comments, instructions and CDATA",
    "<?go now?><!-- before --><r><!-- in -->one<!-- between -->two<![CDATA[<&>]]><?pi  x?></r><!-- </r> --><?end </r> ?>\n",
  ],
  [
    "characters that are written in another way",
    '<r a="&lt;&quot;&#9;&#10;&#13;\'>" xml:lang="ja"> \t x&#13;&gt; &amp; 𠮷 é\r\n</r>',
  ],
  ["a root that a > in a value does not end", '<r a=">"  />'],
];

export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const toText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
