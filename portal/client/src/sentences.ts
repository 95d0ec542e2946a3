/**
 * "Tegata does not answer": the one failure that nobody else can put into words. A page cannot tell
 * "not installed" from "not allowed on this site", so each sentence names both remedies. By what
 * browsers call the language; the first pattern that fits counts. Adding one is a line.
 */
export const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /^ja-x-easy$/i,
    "Tegata が うごきません。Tegata を インストール して ください。もう インストール した ときは、ブラウザの Tegata の マークを おして、この サイトで つかう ことを「許可（きょか）」して ください。",
  ],
  [
    /^ja\b/i,
    "Tegata が応答しません。インストールしていない場合はインストールしてください。インストール済みの場合は、ブラウザの Tegata のアイコンを押して、このサイトでの利用を許可してください。",
  ],
  [
    /^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/i,
    "Tegata 沒有回應。若尚未安裝，請先安裝。若已安裝，請點選瀏覽器的 Tegata 圖示，並允許在此網站使用。",
  ],
  [
    /^zh\b/i,
    "Tegata 没有响应。如果尚未安装，请先安装。如果已安装，请点击浏览器的 Tegata 图标，并允许在此网站使用。",
  ],
  [
    /^ko\b/i,
    "Tegata가 응답하지 않습니다. 설치하지 않았다면 설치하세요. 이미 설치했다면 브라우저의 Tegata 아이콘을 눌러 이 사이트에서 사용을 허용하세요.",
  ],
  [
    /^vi\b/i,
    "Tegata không trả lời. Nếu chưa cài đặt, hãy cài đặt. Nếu đã cài đặt, hãy nhấn biểu tượng Tegata của trình duyệt và cho phép trang web này.",
  ],
  [
    /^ne\b/i,
    "Tegata ले जवाफ दिएन। इन्स्टल गरेको छैन भने इन्स्टल गर्नुहोस्। गरिसकेको छ भने ब्राउजरको Tegata आइकन थिचेर यो साइटलाई अनुमति दिनुहोस्।",
  ],
  [
    /^(?:id|in)\b/i,
    "Tegata tidak menjawab. Jika belum terpasang, pasanglah. Jika sudah, klik ikon Tegata di browser dan izinkan situs ini.",
  ],
  [
    /^(?:fil|tl)\b/i,
    "Hindi sumasagot ang Tegata. Kung hindi pa naka-install, i-install ito. Kung naka-install na, i-click ang icon ng Tegata sa browser at payagan ang site na ito.",
  ],
  [
    /^th\b/i,
    "Tegata ไม่ตอบสนอง หากยังไม่ได้ติดตั้ง โปรดติดตั้ง หากติดตั้งแล้ว โปรดคลิกไอคอน Tegata ของเบราว์เซอร์และอนุญาตไซต์นี้",
  ],
  [
    /^my\b/i,
    "Tegata မှ တုံ့ပြန်မှု မရှိပါ။ မထည့်သွင်းရသေးပါက ထည့်သွင်းပါ။ ထည့်သွင်းပြီးပါက ဘရောက်ဇာ၏ Tegata အိုင်ကွန်ကို နှိပ်ပြီး ဤဆိုက်ကို ခွင့်ပြုပါ။",
  ],
  [
    /^pt\b/i,
    "O Tegata não responde. Se não estiver instalado, instale-o. Se estiver, clique no ícone do Tegata no navegador e permita este site.",
  ],
  [
    /^es\b/i,
    "Tegata no responde. Si no está instalado, instálelo. Si lo está, pulse el icono de Tegata en el navegador y permita este sitio.",
  ],
  [
    /^si\b/i,
    "Tegata ප්‍රතිචාර නොදක්වයි. ස්ථාපනය කර නැත්නම් ස්ථාපනය කරන්න. කර ඇත්නම් බ්‍රවුසරයේ Tegata නිරූපකය ඔබා මෙම අඩවියට ඉඩ දෙන්න.",
  ],
  [
    /^en\b/i,
    "Tegata does not answer. If it is not installed, install it. If it is, click the Tegata icon of your browser and allow this site.",
  ],
];
