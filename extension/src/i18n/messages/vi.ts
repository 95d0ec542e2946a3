import type { Messages } from "./en.ts";

export const vi: Messages = {
  "app.name": "Tegata",
  "app.notOfficial":
    "Tegata là phần mềm mở, độc lập. Tegata không phải do J-LIS hay Cục Quản lý Xuất nhập cảnh và Lưu trú Nhật Bản làm ra.",
  "language.label": "Ngôn ngữ",
  "purpose.signature": "Mật khẩu chữ ký (署名用パスワード)",
  "purpose.authentication": "Mật khẩu xác thực người dùng (利用者証明用パスワード)",
  "site.asks": "Trang này yêu cầu thẻ My Number của bạn",
  "site.portal":
    "Cục Quản lý Xuất nhập cảnh và Lưu trú: Hệ thống xin lưu trú trực tuyến (在留申請オンラインシステム)",
  "site.unknown": "Tegata không biết trang này. Chỉ tiếp tục nếu bạn tin tưởng nó.",
  "site.development": "Trang trên máy tính này, dùng để phát triển.",
  "site.ascii": "Tên không có chữ đặc biệt: {ascii}",
  "who.title": "Bạn có muốn dùng thẻ My Number ở đây không?",
  "who.text": "Trang đã yêu cầu mà Tegata không thấy bạn bấm nút nào. Chưa đọc gì từ thẻ của bạn.",
  "who.wants": "Trang yêu cầu",
  "who.go": "Tiếp tục",
  "who.block": "Chặn trang này",
  "moved.covered":
    "Có thứ gì đó che màn hình mật khẩu. Để an toàn, màn hình tiếp tục trong cửa sổ này.",
  "moved.restyled":
    "Trang đã đổi hình thức của màn hình mật khẩu. Để an toàn, màn hình tiếp tục trong cửa sổ này.",
  "moved.displaced":
    "Trang đã di chuyển màn hình mật khẩu. Để an toàn, màn hình tiếp tục trong cửa sổ này.",
  "moved.focus":
    "Bàn phím đã hai lần bị lấy khỏi màn hình mật khẩu. Để an toàn, màn hình tiếp tục trong cửa sổ này.",
  "moved.stalled":
    "Trang quá bận nên không bảo vệ được màn hình mật khẩu. Để an toàn, màn hình tiếp tục trong cửa sổ này.",
  "gives.signature":
    "Chứng thư chữ ký của bạn. Trang sẽ nhận họ tên, địa chỉ, ngày sinh và giới tính của bạn.",
  "gives.authentication":
    "Chứng thư xác thực người dùng của bạn. Trang sẽ nhận số của chứng thư, nhưng không nhận họ tên hay địa chỉ.",
  "pin.title.signature": "Nhập mật khẩu chữ ký (署名用パスワード)",
  "pin.title.authentication": "Nhập mật khẩu xác thực người dùng (利用者証明用パスワード)",
  "pin.prompt.signature":
    "Hãy nhập mật khẩu chữ ký của thẻ My Number (6 đến 16 chữ cái và chữ số).",
  "pin.prompt.authentication":
    "Hãy nhập mật khẩu xác thực người dùng của thẻ My Number (4 chữ số).",
  "pin.emptied.early":
    "Màn hình này vừa mới mở nên những gì bạn gõ chưa được nhận. Hãy xem màn hình trước rồi nhập mật khẩu.",
  "pin.emptied.focus":
    "Bàn phím đã chuyển sang nơi khác nên những gì bạn gõ đã bị xóa. Hãy nhập lại mật khẩu.",
  "pin.emptied.guard":
    "Có gì đó làm gián đoạn màn hình này trong chốc lát nên những gì bạn gõ đã bị xóa. Hãy nhập lại mật khẩu.",
  "pin.show": "Hiện mật khẩu",
  "pin.ok": "Đồng ý",
  "pin.toPassword": "Đến ô mật khẩu",
  "pin.cancel": "Hủy",
  "pin.close": "Đóng",
  "pin.checking": "Đang hỏi thẻ. Xin để yên thẻ.",
  "pin.triesLeft":
    "{count, plural, =1 {Còn 1 lần thử. Nếu sai nữa, mật khẩu sẽ bị khóa.} other {Còn # lần thử}}",
  "pin.lastTry.title": "Đây là lần thử cuối cùng",
  "pin.lastTry.text":
    "Nếu mật khẩu lại sai, thẻ sẽ khóa mật khẩu và bạn phải đến quầy làm thủ tục. Nếu không chắc, hãy bấm Hủy và kiểm tra lại mật khẩu trước.",
  "pin.lastTry.label": "Để tiếp tục, hãy gõ {word}",
  "form.capitals": "Chữ thường sẽ đổi thành chữ hoa.",
  "form.digits-only": "Chỉ dùng chữ số: mật khẩu này có 4 chữ số.",
  "form.characters": "Chỉ dùng chữ cái A đến Z và chữ số 0 đến 9.",
  "form.too-short.signature": "Ít nhất 6 chữ cái và chữ số.",
  "form.too-short.authentication": "4 chữ số.",
  "form.too-long.signature": "Nhiều nhất 16 chữ cái và chữ số.",
  "form.too-long.authentication": "4 chữ số, không nhiều hơn.",
  "form.mix": "Mật khẩu này có cả chữ cái và chữ số.",
  "form.ok": "Đúng dạng.",
  "card.waiting": "Đang tìm thẻ của bạn…",
  "card.service-unavailable":
    "Dịch vụ thẻ thông minh của máy tính này không chạy. Hãy khởi động nó (Windows: Smart Card; Linux: pcscd); màn hình này sẽ tự tiếp tục.",
  "card.no-reader": "Không tìm thấy đầu đọc thẻ. Hãy nối đầu đọc vào máy tính này.",
  "card.reader-away":
    "Đầu đọc thẻ đã chọn trong phần cài đặt chưa được kết nối. Hãy kết nối nó, hoặc dùng đầu đọc bất kỳ.",
  "reader.any": "Dùng đầu đọc bất kỳ",
  "card.no-card": "Hãy đặt thẻ My Number lên đầu đọc.",
  "card.reading": "Đang đọc thẻ. Xin để yên thẻ.",
  "card.in-use": "Một chương trình khác đang dùng thẻ. Hãy đóng chương trình đó.",
  "card.unknown-card":
    "Đây không phải thẻ My Number, hoặc thẻ không có ứng dụng JPKI. Hãy thử thẻ khác.",
  "card.mute-card": "Thẻ không trả lời. Hãy nhấc thẻ ra rồi đặt lại.",
  "card.no-certificate.signature":
    "Thẻ này không có chứng thư chữ ký. Quầy hành chính địa phương (市区町村の窓口) có thể cấp (trừ người dưới 15 tuổi).",
  "card.no-certificate.authentication":
    "Thẻ này không có chứng thư xác thực người dùng. Quầy hành chính địa phương (市区町村の窓口) có thể cấp.",
  "card.ready": "Đã thấy thẻ.",
  "failed.title": "Không thành công",
  "failed.pin/incorrect": "Mật khẩu sai. Còn {triesLeft} lần thử.",
  "failed.pin/form": "Mật khẩu không đúng dạng. Mật khẩu chưa được gửi đến thẻ.",
  "failed.pin/last-try": "Lần thử cuối cần bạn xác nhận. Chưa gửi gì đến thẻ.",
  "failed.card/removed": "Thẻ bị lấy ra quá sớm. Hãy đặt lại và nhập lại mật khẩu.",
  "failed.card/mute": "Thẻ không trả lời. Hãy đặt lại thẻ và nhập lại mật khẩu.",
  "failed.card/changed":
    "Trong lúc đó một chương trình khác đã dùng thẻ. Chưa gửi gì. Còn {triesLeft} lần thử.",
  "failed.other": "Không dùng được thẻ. Hãy xem dòng bên dưới rồi nhập lại mật khẩu.",
  "blocked.title": "Mật khẩu đã bị khóa",
  "blocked.signature":
    "Mật khẩu chữ ký đã nhập sai 5 lần. Bạn có thể đặt lại ở quầy hành chính địa phương, hoặc ở máy của cửa hàng tiện lợi cùng ứng dụng JPKI trên điện thoại nếu bạn nhớ mật khẩu xác thực người dùng.",
  "blocked.authentication":
    "Mật khẩu xác thực người dùng đã nhập sai 3 lần. Bạn có thể đặt lại ở quầy hành chính địa phương, hoặc ở máy của cửa hàng tiện lợi cùng ứng dụng JPKI trên điện thoại nếu bạn nhớ mật khẩu chữ ký.",
  "blocked.both":
    "Cả mật khẩu chữ ký và mật khẩu xác thực người dùng đều đã bị khóa. Quầy hành chính địa phương có thể đặt lại cả hai. Máy của cửa hàng tiện lợi thì không, vì máy cần mật khẩu còn lại.",
  "blocked.bring": "Hãy mang thẻ My Number đến quầy.",
  "notice.title": "Tegata không thể tiếp tục",
  "notice.host/missing.title": "Thiếu một phần của Tegata",
  "notice.host/missing":
    "Chương trình Tegata cho máy tính này chưa được cài đặt. Hãy cài đặt rồi bấm lại nút của trang.",
  "notice.host/forbidden":
    "Chương trình Tegata không chấp nhận tiện ích này. Hãy cài chương trình Tegata mới nhất rồi thử lại.",
  "notice.host/crashed":
    "Chương trình Tegata đã dừng. Không mất thêm lần thử nào. Hãy bấm lại nút của trang; nếu lại dừng, hãy khởi động lại trình duyệt.",
  "notice.host/outdated":
    "Chương trình Tegata trên máy tính này quá cũ. Hãy cài bản mới nhất rồi thử lại.",
  "notice.extension/outdated": "Tiện ích này quá cũ. Hãy cập nhật trong trình duyệt rồi thử lại.",
  "notice.request/busy":
    "Một trang hoặc trình duyệt khác đang dùng thẻ của bạn. Hãy hoàn tất hoặc hủy ở đó rồi thử lại ở đây.",
  "notice.request/invalid":
    "Trang đã gửi một yêu cầu không đọc được. Chưa làm gì với thẻ của bạn. Hãy tải lại trang; nếu lại xảy ra, hãy báo cho bộ phận hỗ trợ của trang.",
  "notice.request/rate-limited":
    "Trang này yêu cầu quá thường xuyên. Hãy đợi một phút rồi thử lại.",
  "notice.interrupted":
    "Tiện ích đã khởi động lại. Không gửi thêm gì đến thẻ của bạn. Hãy đóng màn hình này, tải lại trang và thử lại.",
  "notice.ticket": "Không thể dùng riêng màn hình này. Hãy đóng lại và bắt đầu từ trang.",
  "notice.other": "Có lỗi bên trong Tegata. Hãy đóng lại và thử lại.",
  "notice.code": "Mã cho bộ phận hỗ trợ: {code}",
  "popup.program": "Chương trình trên máy tính này",
  "popup.program.ready": "Sẵn sàng (phiên bản {version})",
  "popup.reader": "Đầu đọc thẻ",
  "popup.card": "Thẻ",
  "popup.card.none": "Không có thẻ",
  "popup.card.jpki": "Thẻ My Number (マイナンバーカード)",
  "popup.card.unknown": "Không phải thẻ My Number",
  "popup.site": "Trang này",
  "popup.site.none": "Tegata không trả lời trang này.",
  "popup.site.tegata": "Tegata phục vụ trang này",
  "popup.site.official": "Phần mềm chính thức phục vụ trang này",
  "popup.settings": "Cài đặt",
  "popup.checking": "Đang xem…",
  "options.title": "Cài đặt Tegata",
  "options.screen": "Màn hình mật khẩu",
  "options.screen.frame": "Trên trang, chỉ với trang xin lưu trú",
  "options.screen.window": "Luôn trong cửa sổ riêng",
  "options.reader.any": "Bất kỳ đầu đọc nào có thẻ My Number",
  "options.reader.away": "hiện chưa kết nối",
  "options.managed": "Tổ chức của bạn đã đặt mục này. Không thể thay đổi ở đây.",
  "options.managed.short": "Do tổ chức của bạn đặt",
  "options.only": "Các trang mà tổ chức của bạn cho phép dùng Tegata (không có trang nào khác)",
  "options.remind": "Nhắc hạn",
  "options.remind.on": "Nhắc tôi trước khi chứng thư hoặc thẻ hết hạn",
  "options.remind.text":
    "Từ ba tháng trước khi hết hạn, nút Tegata trên thanh công cụ hiện “!”. Chỉ lưu ngày tháng, và chỉ trên máy tính này: “Thẻ của tôi” ghi lại ngày khi hiển thị chứng thư. Tắt đi là xóa.",
  "options.remind.card": "Ngày cuối cùng của thẻ (有効期限, in trên thẻ)",
  "reminder.seen": "Tôi đã xem",
  "options.sites": "Các trang giao cho phần mềm chính thức",
  "options.sites.none": "Không có",
  "options.sites.take": "Để Tegata phục vụ",
  "nav.label": "Các trang của Tegata",
  "nav.welcome": "Bước đầu",
  "nav.card": "Thẻ của tôi",
  "nav.password": "Đổi mật khẩu",
  "nav.check": "Tự kiểm tra",
  "nav.help": "Trợ giúp",
  "welcome.title": "Chuẩn bị Tegata",
  "welcome.text": "Cần ba thứ. Trang này tự tìm và tiếp tục khi đã đủ.",
  "welcome.done": "Mọi thứ đã sẵn sàng.",
  "welcome.portal": "Mở trang xin lưu trú",
  "welcome.site": "Quyền",
  "welcome.site.allowed": "Tegata được phép trả lời trang xin lưu trú.",
  "welcome.site.missing":
    "Trình duyệt chưa cho Tegata trả lời trang xin lưu trú. Hãy bấm nút và đồng ý khi trình duyệt hỏi; không liên quan đến trang nào khác.",
  "welcome.site.allow": "Cho phép trang xin lưu trú",
  "welcome.install":
    "Hãy tải chương trình Tegata cho máy tính này và chạy một lần. Sau đó trang này tự tiếp tục.",
  "mycard.again": "Đọc lại",
  "mycard.kind": "Loại thẻ",
  "mycard.token.card": "Thẻ nhựa",
  "mycard.token.juki": "Thẻ cũ (住民基本台帳カード)",
  "mycard.token.android": "Điện thoại Android",
  "mycard.token.iphone": "Điện thoại iPhone",
  "mycard.token.unknown": "Loại mà Tegata không biết",
  "mycard.privacy": "Những gì hiện ở đây chỉ ở trong trang này. Không lưu hay gửi gì.",
  "cert.title.signature": "Chứng thư chữ ký (署名用電子証明書)",
  "cert.title.authentication": "Chứng thư xác thực người dùng (利用者証明用電子証明書)",
  "cert.for.signature":
    "Dùng cho đơn từ và hợp đồng. Có họ tên, địa chỉ, ngày sinh và giới tính của bạn.",
  "cert.for.authentication":
    "Dùng để đăng nhập. Có một con số, không có họ tên hay địa chỉ của bạn.",
  "cert.locked.signature": "Thẻ chỉ cho xem chứng thư này sau mật khẩu chữ ký (署名用パスワード).",
  "cert.locked.authentication":
    "Thẻ này chỉ cho xem chứng thư sau mật khẩu xác thực người dùng (利用者証明用パスワード).",
  "cert.show": "Hiện",
  "cert.name": "Họ tên",
  "cert.birth": "Ngày sinh",
  "cert.sex": "Giới tính",
  "cert.sex.male": "Nam",
  "cert.sex.female": "Nữ",
  "cert.sex.unknown": "Không rõ",
  "cert.address": "Địa chỉ",
  "cert.substitutes": "Những chữ mà chứng thư không ghi được đã thay bằng chữ giống nó (代替文字).",
  "cert.valid": "Có hiệu lực đến {date}",
  "cert.expired": "Đã hết hạn ngày {date}",
  "cert.not-yet": "Chỉ có hiệu lực từ {date}",
  "cert.soon": "còn {days} ngày",
  "cert.renew":
    "Hãy gia hạn ở quầy hành chính địa phương (市区町村の窓口), từ ba tháng trước khi hết hạn. Nếu thời hạn lưu trú của bạn đã được gia hạn, hãy gia hạn cả thẻ ở đó: thẻ không tự được gia hạn.",
  "cert.stay":
    "Bạn đã nộp đơn gia hạn lưu trú và đang chờ kết quả (特例期間)? Hãy gia hạn cả thẻ cho thời gian đó. Từ tháng 1 năm 2026, nếu không gia hạn, bạn vẫn đăng nhập và xem được tình trạng hồ sơ, nhưng không thể bổ sung giấy tờ trực tuyến.",
  "cert.revoked-by-change":
    "Nếu sau đó bạn đã chuyển nhà hoặc đổi tên, chứng thư này không còn giá trị dù vẫn còn hạn. Quầy hành chính địa phương sẽ cấp cái mới.",
  "cert.checks": "Đã kiểm tra",
  "cert.chain.official": "Do J-LIS cấp: đúng, chữ ký hợp lệ.",
  "cert.chain.card":
    "Do cơ quan chứng thực trên thẻ này cấp: chữ ký hợp lệ. Tegata không biết cơ quan đó có phải của J-LIS không.",
  "cert.chain.bad":
    "Chữ ký của cơ quan cấp không hợp lệ. Đừng tin chứng thư này và hãy hỏi quầy hành chính địa phương.",
  "cert.revocation":
    "Đã bị thu hồi (失効) chưa? Chưa kiểm tra: chỉ tổ chức được công nhận mới được hỏi J-LIS.",
  "cert.dates.good": "Ngày tháng: hôm nay còn hạn.",
  "cert.dates.bad": "Ngày tháng: hôm nay không trong thời hạn.",
  "cert.details": "Chi tiết cho chuyên gia",
  "cert.serial": "Số sê-ri",
  "cert.subject": "Tên chung (CN)",
  "cert.municipality": "Địa phương",
  "cert.period": "Thời hạn hiệu lực",
  "cert.policies": "Chính sách",
  "cert.fingerprint": "Dấu vân tay (SHA-256)",
  "cert.raw": "Dữ liệu chứng thư (base64)",
  "cert.ca-name": "Cơ quan cấp (認証局)",
  "cert.fields": "Tất cả các mục theo thứ tự, kèm OID",
  "cert.not-understood": "Tegata không hiểu các mục này.",
  "cert.issuer": "Chứng thư của cơ quan cấp (認証局)",
  "cert.save": "Lưu vào tệp",
  "cert.save.warning":
    "Một số trang chấp nhận tệp chứng thư mà không đòi chữ ký. Ai có bản sao có thể giả làm bạn. Đừng đưa cho ai và hãy xóa khi không cần nữa.",
  "cert.save.confirm": "Tôi hiểu, hãy lưu",
  "cert.unreadable": "Không đọc được chứng thư này. Hãy hỏi quầy hành chính địa phương.",
  "password.which": "Bạn muốn đổi mật khẩu nào?",
  "password.current": "Mật khẩu hiện tại",
  "password.new": "Mật khẩu mới",
  "password.again": "Mật khẩu mới, một lần nữa",
  "password.rule.signature":
    "6 đến 16 ký tự: chữ cái A đến Z và chữ số 0 đến 9, mỗi loại ít nhất một.",
  "password.rule.authentication": "Đúng 4 chữ số.",
  "password.differ": "Hai mật khẩu mới không giống nhau.",
  "password.same": "Mật khẩu mới giống mật khẩu hiện tại.",
  "password.agree": "Hai mật khẩu giống nhau.",
  "password.strength.weak": "Dễ đoán. Hãy làm dài hơn hoặc pha trộn nhiều hơn.",
  "password.strength.fair": "Tạm được. Dài hơn thì tốt hơn.",
  "password.strength.good": "Khó đoán.",
  "password.guessable": "Người nhặt được thẻ sẽ thử số này trước tiên. Hãy chọn số khác.",
  "password.advice": "Đừng dùng ngày sinh, và đừng dùng cùng 4 chữ số cho mọi mật khẩu của thẻ.",
  "password.once":
    "Mật khẩu hiện tại chỉ gửi đến thẻ một lần. Nếu sai, mất một lần thử và không có gì thay đổi.",
  "password.change": "Đổi mật khẩu này",
  "password.done": "Mật khẩu đã đổi. Từ nay hãy dùng mật khẩu mới.",
  "check.text":
    "Từng phần được xem lần lượt. Phần đầu tiên không hoạt động sẽ mở ra cùng cách xử lý.",
  "check.again": "Kiểm tra lại",
  "check.all-good": "Mọi thứ hoạt động tốt.",
  "check.found": "Có một phần cần bạn chú ý.",
  "check.state.ok": "Hoạt động",
  "check.state.failed": "Không hoạt động",
  "check.state.notice": "Nên biết",
  "check.state.waiting": "Chưa kiểm tra",
  "check.step.extension": "Tiện ích này",
  "check.step.host": "Chương trình trên máy tính này",
  "check.step.service": "Dịch vụ thẻ thông minh",
  "check.step.reader": "Đầu đọc thẻ",
  "check.step.card": "Thẻ",
  "check.step.application": "Ứng dụng JPKI (公的個人認証)",
  "check.step.certificates": "Chứng thư",
  "check.step.passwords": "Mật khẩu",
  "check.step.dates": "Thời hạn",
  "check.step.signature": "Chữ ký thử",
  "check.step.environment": "Chương trình khác",
  "check.version": "Phiên bản {version}",
  "check.service.linux": "Hãy chạy lệnh này trong terminal: {command}",
  "check.service.windows": "Bấm Windows+R, gõ services.msc và khởi động “Smart Card”.",
  "check.service.mac":
    "macOS tự khởi động khi nối đầu đọc. Hãy rút đầu đọc rồi nối lại, hoặc khởi động lại máy tính.",
  "check.host.linux":
    "Hãy cài gói Tegata cho Linux, rồi nhấn “Kiểm tra lại”. Trình duyệt dạng Flatpak hoặc Snap không thể khởi động chương trình: hãy dùng trình duyệt từ gói của chính hệ thống.",
  "check.host.windows":
    "Hãy tải chương trình cài đặt Tegata cho Windows và chạy nó, rồi nhấn “Kiểm tra lại”. Không cần quyền quản trị.",
  "check.host.mac": "Hãy giải nén Tegata cho macOS và chạy install.sh, rồi nhấn “Kiểm tra lại”.",
  "check.reader.linux":
    "Hãy cắm đầu đọc thẳng vào máy tính, không qua bộ chia. Xem lệnh {command} có liệt kê đầu đọc không; nếu có, hãy cài các gói pcscd và libccid.",
  "check.reader.windows":
    "Hãy cắm đầu đọc thẳng vào máy tính, không qua bộ chia. Trong Device Manager (Windows+X), đầu đọc phải có dưới mục “Smart card readers” mà không có dấu cảnh báo; nếu không, hãy cài trình điều khiển của nhà sản xuất.",
  "check.reader.mac":
    "Hãy cắm đầu đọc thẳng vào máy tính, không qua bộ chia. Nếu nhà sản xuất có trình điều khiển cho macOS, hãy cài rồi khởi động lại máy tính.",
  "check.reader.list": "Trang www.jpki.go.jp có danh sách các đầu đọc dùng được.",
  "check.reader.unsupported":
    "Đầu đọc này được biết là không đọc được thẻ My Number. Hãy dùng đầu đọc khác.",
  "check.certificates.none":
    "Thẻ này không có chứng thư nào. Quầy hành chính địa phương có thể cấp.",
  "check.certificates.one":
    "Thẻ này không có chứng thư chữ ký: bạn đăng nhập được nhưng không đăng ký hay ký được. Quầy hành chính địa phương có thể cấp (trừ người dưới 15 tuổi).",
  "check.missing": "Chương trình Tegata cho máy tính này chưa được cài đặt.",
  "check.crashed": "Chương trình Tegata đã dừng.",
  "check.signature.text":
    "Thẻ sẽ ký một số ngẫu nhiên bằng khóa đăng nhập. Hãy nhập mật khẩu xác thực người dùng (利用者証明用パスワード). Không có gì ra khỏi máy tính này.",
  "check.signature.make": "Tạo chữ ký thử",
  "check.signature.ok": "Thẻ đã ký và chữ ký khớp với chứng thư.",
  "check.signature.bad": "Chữ ký không khớp với chứng thư. Hãy hỏi quầy hành chính địa phương.",
  "check.official":
    "Phần mềm chính thức cũng được cài đặt. Cả hai có thể cùng ở lại: nút Tegata trên thanh công cụ cho biết phần mềm nào phục vụ trang.",
  "check.sandbox":
    "Trình duyệt này là bản {kind} và có thể không khởi động được chương trình. Nếu không tìm thấy chương trình, hãy cài trình duyệt từ gói của hệ thống.",
  "check.wrong-product":
    "Trang có hiện 「ICカードリーダライタをパソコンに接続し、マイナンバーカードをセットして読み取りを行ってください。」 không?",
  "check.wrong-product.text":
    "Trang hiện câu đó khi không có phần mềm nào trả lời. Các sản phẩm chính thức Ver3.5, cho Mac và cho điện thoại không hoạt động trên trang này. Với Tegata, hãy xem trang này có bị giao cho phần mềm chính thức không rồi tải lại trang.",
  "check.copy": "Sao chép báo cáo",
  "check.copied": "Đã sao chép. Không có dữ liệu cá nhân.",
  "popup.allow": "Cho trang này dùng Tegata",
  "popup.remove": "Gỡ trang này",
  "popup.insecure": "Tegata chỉ hoạt động trên trang an toàn (https).",
  "popup.withheld":
    "Trình duyệt không cho Tegata hoạt động trên trang này cho đến khi bạn cho phép.",
  "popup.refused":
    "Chưa được cho phép nên Tegata không thể hoạt động trên trang này. Hãy bấm lại nút rồi chọn “Cho phép”.",
  "popup.private": "Đây là cửa sổ riêng tư. Những gì bạn chọn ở đây vẫn còn sau khi đóng cửa sổ.",
  "popup.private.off":
    "Tegata không hoạt động trong cửa sổ riêng tư (ẩn danh). Hãy dùng cửa sổ thường, hoặc cho phép trong danh sách tiện ích của trình duyệt.",
  "options.allowed": "Các trang bạn đã cho phép",
  "options.remove": "Gỡ",
  "page.reload": "Tegata đã được cập nhật. Hãy tải lại trang này rồi bấm lại nút.",
  "page.extension/interrupted":
    "Tegata bị gián đoạn. Không gửi thêm gì đến thẻ của bạn. Hãy thử lại.",
  "page.request/cancelled": "Bạn đã hủy. Không làm gì thêm với thẻ của bạn.",
  "page.request/inactive": "Hãy đưa trang này lên phía trước rồi bấm lại nút của trang.",
  "page.request/not-supported":
    "Trang yêu cầu một chức năng mà phiên bản Tegata này không có. Chưa làm gì với thẻ của bạn.",
  "page.request/too-large":
    "Tài liệu quá lớn để ký cùng lúc. Hãy ký ít hơn hoặc dùng tài liệu nhỏ hơn.",
  "page.origin/forbidden":
    "Tổ chức của bạn không cho phép trang này dùng Tegata. Hãy hỏi người quản trị.",
  "page.origin/not-allowed":
    "Bạn chưa cho phép trang này. Hãy bấm biểu tượng Tegata của trình duyệt và cho phép.",
  "gives.task.authenticate":
    "Bằng chứng, chỉ dùng cho trang này, rằng bạn đang giữ thẻ. Trang nhận số chứng thư, nhưng không nhận họ tên hay địa chỉ của bạn.",
  "gives.task.sign":
    "Chữ ký điện tử của bạn cùng chứng thư chữ ký: họ tên, địa chỉ, ngày sinh và giới tính.",
  "sign.title": "{count, plural, other {Bạn ký: # tài liệu}}",
  "sign.reading": "Đang đọc tài liệu cần ký.",
  "sign.unsignable.title": "Không thể ký tài liệu này",
  "sign.unsignable.protected":
    "Tệp PDF này được bảo vệ bằng mật khẩu nên không thể thêm chữ ký. Chưa có gì được thực hiện với thẻ của bạn và số lần nhập mật khẩu không bị giảm. Hãy lưu lại tệp PDF không có bảo vệ, hoặc yêu cầu trang web cung cấp tệp khác.",
  "sign.unsignable.other":
    "Tệp bị hỏng hoặc thuộc loại không thể thêm chữ ký này. Chưa có gì được thực hiện với thẻ của bạn và số lần nhập mật khẩu không bị giảm. Hãy tạo hoặc tải lại tệp; nếu vẫn xảy ra, hãy báo cho bộ phận hỗ trợ của trang web.",
  "sign.unnamed": "Tài liệu mà trang không nêu tên",
  "sign.size": "{bytes, number} byte",
  "sign.show": "Xem nội dung",
  "sign.unseen":
    "Trang chỉ đưa dấu vân tay này nên Tegata không thể cho xem nội dung. Chỉ tiếp tục nếu bạn biết đó là gì.",
  "sign.unshowable": "Tegata không thể cho xem loại tệp này. Hãy so dấu vân tay với bản của bạn.",
  "watchword.title": "Dấu hiệu của riêng bạn",
  "watchword.text":
    "Hãy chọn vài từ, một màu và một hình. Mọi màn hình mật khẩu thật của Tegata đều hiện chúng và không trang nào thấy được. Màn hình mật khẩu không có chúng là giả.",
  "watchword.phrase": "Từ của bạn (không phải mật khẩu)",
  "watchword.color": "Màu",
  "watchword.picture": "Hình",
  "watchword.save": "Dùng dấu hiệu này",
  "watchword.saved": "Đã lưu. Hãy tìm dấu hiệu này mỗi khi được hỏi mật khẩu.",
  "watchword.forget": "Xóa",
  "color.indigo": "Xanh chàm",
  "color.pine": "Xanh lá thông",
  "color.plum": "Tím mận",
  "color.ochre": "Vàng đất",
  "color.vermilion": "Đỏ son",
  "color.ink": "Đen mực",
  "picture.crane": "Chim hạc",
  "picture.mountain": "Núi",
  "picture.wave": "Sóng",
  "picture.moon": "Mặt trăng",
  "picture.bridge": "Cây cầu",
  "picture.leaf": "Chiếc lá",
  "picture.boat": "Con thuyền",
  "picture.bell": "Cái chuông",
  "options.blocked": "Các trang bị chặn",
  "options.unblock": "Bỏ chặn",
  "panel.title": "Các yêu cầu của trang này",
  "panel.about":
    "Dành cho nhà phát triển. Chỉ hiển thị những gì xảy ra khi bảng này đang mở và không lưu ở đâu cả. Không bao giờ có mật khẩu hay nội dung thẻ trả lời.",
  "panel.empty": "Chưa có gì. Hãy dùng trang: mỗi yêu cầu của trang sẽ hiện ở đây.",
  "panel.pause": "Tạm dừng",
  "panel.clear": "Xóa",
  "panel.stopped":
    "Tiện ích đã được cập nhật hoặc tải lại. Hãy đóng công cụ nhà phát triển rồi mở lại.",
  "panel.done": "xong",
  "panel.running": "đang diễn ra",
  "panel.size": "{count} ký tự",
  "panel.export": "Lưu thành tệp hội thoại",
  "panel.export.about":
    "Chỉ các lệnh gửi đến thẻ và mã trạng thái của chúng, để phát lại trong bài kiểm thử. Không có mật khẩu, cũng không có nội dung thẻ trả lời.",
  "panel.part.page": "Trang",
  "panel.part.extension": "Tiện ích",
  "panel.part.host": "Chương trình",
  "panel.part.card": "Thẻ",
};
