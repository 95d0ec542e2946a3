import type { Messages } from "./en.ts";

export const id: Messages = {
  "app.name": "Tegata",
  "app.notOfficial":
    "Tegata adalah perangkat lunak terbuka yang mandiri. Tegata bukan buatan J-LIS maupun Badan Layanan Imigrasi Jepang.",
  "language.label": "Bahasa",
  "purpose.signature": "Kata sandi tanda tangan (署名用パスワード)",
  "purpose.authentication": "Kata sandi bukti pengguna (利用者証明用パスワード)",
  "site.asks": "Situs ini meminta kartu My Number Anda",
  "site.portal":
    "Badan Layanan Imigrasi: Sistem Permohonan Izin Tinggal Daring (在留申請オンラインシステム)",
  "site.unknown": "Tegata tidak mengenal situs ini. Lanjutkan hanya jika Anda memercayainya.",
  "site.development": "Situs di komputer ini, untuk pengembangan.",
  "site.ascii": "Nama tanpa huruf khusus: {ascii}",
  "who.title": "Apakah Anda ingin memakai kartu My Number di sini?",
  "who.text":
    "Situs meminta tanpa Tegata melihat klik dari Anda. Belum ada yang dibaca dari kartu Anda.",
  "who.wants": "Yang diminta",
  "who.go": "Lanjutkan",
  "who.block": "Blokir situs ini",
  "moved.covered":
    "Ada sesuatu yang menutupi layar kata sandi. Demi keamanan, layar dilanjutkan di jendela ini.",
  "moved.restyled":
    "Halaman mengubah tampilan layar kata sandi. Demi keamanan, layar dilanjutkan di jendela ini.",
  "moved.displaced":
    "Halaman memindahkan layar kata sandi. Demi keamanan, layar dilanjutkan di jendela ini.",
  "moved.focus":
    "Papan ketik dua kali diambil dari layar kata sandi. Demi keamanan, layar dilanjutkan di jendela ini.",
  "moved.stalled":
    "Halaman terlalu sibuk untuk menjaga layar kata sandi. Demi keamanan, layar dilanjutkan di jendela ini.",
  "gives.signature":
    "Sertifikat tanda tangan Anda. Situs menerima nama, alamat, tanggal lahir, dan jenis kelamin Anda.",
  "gives.authentication":
    "Sertifikat bukti pengguna Anda. Situs menerima nomornya, tetapi tidak nama atau alamat Anda.",
  "pin.title.signature": "Masukkan kata sandi tanda tangan (署名用パスワード)",
  "pin.title.authentication": "Masukkan kata sandi bukti pengguna (利用者証明用パスワード)",
  "pin.prompt.signature":
    "Masukkan kata sandi tanda tangan kartu My Number Anda (6 sampai 16 huruf dan angka).",
  "pin.prompt.authentication": "Masukkan kata sandi bukti pengguna kartu My Number Anda (4 angka).",
  "pin.emptied.early":
    "Layar ini baru saja terbuka, jadi yang Anda ketik tidak diterima. Lihat dulu layarnya, lalu masukkan kata sandi.",
  "pin.emptied.focus":
    "Papan ketik berpindah ke tempat lain, jadi yang Anda ketik dihapus. Masukkan kata sandi lagi.",
  "pin.emptied.guard":
    "Sesuatu mengganggu layar ini sejenak, jadi yang Anda ketik dihapus. Masukkan kata sandi lagi.",
  "pin.show": "Tampilkan kata sandi",
  "pin.ok": "OK",
  "pin.toPassword": "Ke kolom kata sandi",
  "pin.cancel": "Batal",
  "pin.close": "Tutup",
  "pin.checking": "Sedang menanyai kartu. Jangan gerakkan kartu.",
  "pin.triesLeft":
    "{count, plural, =1 {Sisa 1 percobaan. Jika salah lagi, kata sandi diblokir.} other {Sisa # percobaan}}",
  "pin.lastTry.title": "Ini percobaan terakhir Anda",
  "pin.lastTry.text":
    "Jika kata sandi salah lagi, kartu memblokirnya dan Anda harus pergi ke loket. Jika tidak yakin, tekan Batal dan cari dahulu kata sandinya.",
  "pin.lastTry.label": "Untuk melanjutkan, ketik {word}",
  "form.capitals": "Huruf kecil menjadi huruf besar.",
  "form.digits-only": "Hanya angka: kata sandi ini terdiri dari 4 angka.",
  "form.characters": "Hanya huruf A sampai Z dan angka 0 sampai 9.",
  "form.too-short.signature": "Sedikitnya 6 huruf dan angka.",
  "form.too-short.authentication": "4 angka.",
  "form.too-long.signature": "Paling banyak 16 huruf dan angka.",
  "form.too-long.authentication": "4 angka, tidak lebih.",
  "form.mix": "Kata sandi ini berisi huruf dan juga angka.",
  "form.ok": "Bentuknya benar.",
  "card.waiting": "Mencari kartu Anda…",
  "card.service-unavailable":
    "Layanan kartu pintar komputer ini tidak berjalan. Jalankan (di Windows: Smart Card; di Linux: pcscd); layar ini akan berlanjut sendiri.",
  "card.no-reader": "Pembaca kartu tidak ditemukan. Sambungkan ke komputer ini.",
  "card.reader-away":
    "Pembaca kartu yang dipilih di pengaturan tidak tersambung. Sambungkan, atau gunakan pembaca mana pun.",
  "reader.any": "Gunakan pembaca mana pun",
  "card.no-card": "Letakkan kartu My Number Anda di pembaca kartu.",
  "card.reading": "Membaca kartu. Jangan gerakkan kartu.",
  "card.in-use": "Program lain sedang memakai kartu. Tutup program itu.",
  "card.unknown-card":
    "Ini bukan kartu My Number, atau tidak memiliki aplikasi JPKI. Coba kartu lain.",
  "card.mute-card": "Kartu tidak menjawab. Angkat lalu letakkan lagi.",
  "card.no-certificate.signature":
    "Kartu ini tidak memiliki sertifikat tanda tangan. Loket kantor kota (市区町村の窓口) dapat menerbitkannya (tidak untuk di bawah 15 tahun).",
  "card.no-certificate.authentication":
    "Kartu ini tidak memiliki sertifikat bukti pengguna. Loket kantor kota (市区町村の窓口) dapat menerbitkannya.",
  "card.ready": "Kartu ditemukan.",
  "failed.title": "Tidak berhasil",
  "failed.pin/incorrect": "Kata sandi salah. Sisa {triesLeft} percobaan.",
  "failed.pin/form": "Bentuk kata sandi tidak benar. Kata sandi tidak dikirim ke kartu.",
  "failed.pin/last-try":
    "Percobaan terakhir memerlukan konfirmasi Anda. Tidak ada yang dikirim ke kartu.",
  "failed.card/removed":
    "Kartu diangkat terlalu cepat. Letakkan kembali dan masukkan kata sandi lagi.",
  "failed.card/mute": "Kartu tidak menjawab. Letakkan lagi dan masukkan kata sandi lagi.",
  "failed.card/changed":
    "Sementara itu program lain memakai kartu. Tidak ada yang dikirim. Sisa {triesLeft} percobaan.",
  "failed.other": "Kartu tidak dapat dipakai. Lihat baris di bawah, lalu masukkan kata sandi lagi.",
  "blocked.title": "Kata sandi diblokir",
  "blocked.signature":
    "Kata sandi tanda tangan salah dimasukkan 5 kali. Anda dapat menyetel ulang di loket kantor kota, atau di mesin toko serba ada dengan aplikasi JPKI di ponsel jika Anda tahu kata sandi bukti pengguna.",
  "blocked.authentication":
    "Kata sandi bukti pengguna salah dimasukkan 3 kali. Anda dapat menyetel ulang di loket kantor kota, atau di mesin toko serba ada dengan aplikasi JPKI di ponsel jika Anda tahu kata sandi tanda tangan.",
  "blocked.both":
    "Kata sandi tanda tangan dan kata sandi bukti pengguna sama-sama diblokir. Keduanya dapat disetel ulang di loket kantor kota. Mesin toko serba ada tidak bisa, karena meminta kata sandi yang satunya.",
  "blocked.bring": "Bawalah kartu My Number Anda ke loket.",
  "notice.title": "Tegata tidak dapat melanjutkan",
  "notice.host/missing.title": "Satu bagian Tegata tidak ada",
  "notice.host/missing":
    "Program Tegata untuk komputer ini belum dipasang. Pasanglah, lalu tekan lagi tombol di situs.",
  "notice.host/forbidden":
    "Program Tegata tidak menerima ekstensi ini. Pasang program Tegata terbaru, lalu coba lagi.",
  "notice.host/crashed":
    "Program Tegata berhenti. Tidak ada percobaan lagi yang terpakai. Tekan lagi tombol di situs; jika berhenti lagi, mulai ulang peramban.",
  "notice.host/outdated":
    "Program Tegata di komputer ini terlalu lama. Pasang yang terbaru, lalu coba lagi.",
  "notice.extension/outdated": "Ekstensi ini terlalu lama. Perbarui di peramban, lalu coba lagi.",
  "notice.request/busy":
    "Halaman atau peramban lain sedang memakai kartu Anda. Selesaikan atau batalkan di sana, lalu coba lagi di sini.",
  "notice.request/invalid":
    "Situs mengirim permintaan yang tidak dapat dibaca. Tidak ada yang dilakukan dengan kartu Anda. Muat ulang halaman; jika terjadi lagi, beri tahu layanan bantuan situs.",
  "notice.request/rate-limited":
    "Situs ini terlalu sering meminta. Tunggu satu menit, lalu coba lagi.",
  "notice.interrupted":
    "Ekstensi dimulai ulang. Tidak ada lagi yang dikirim ke kartu Anda. Tutup ini, muat ulang halaman, dan coba lagi.",
  "notice.ticket": "Layar ini tidak dapat dipakai sendiri. Tutup dan mulai dari situs.",
  "notice.other": "Ada yang salah di dalam Tegata. Tutup ini dan coba lagi.",
  "notice.code": "Kode untuk layanan bantuan: {code}",
  "popup.program": "Program di komputer ini",
  "popup.program.ready": "Siap (versi {version})",
  "popup.reader": "Pembaca kartu",
  "popup.card": "Kartu",
  "popup.card.none": "Tidak ada kartu",
  "popup.card.jpki": "Kartu My Number (マイナンバーカード)",
  "popup.card.unknown": "Bukan kartu My Number",
  "popup.site": "Situs ini",
  "popup.site.none": "Tegata tidak menjawab situs ini.",
  "popup.site.tegata": "Tegata melayani situs ini",
  "popup.site.official": "Perangkat lunak resmi melayani situs ini",
  "popup.settings": "Pengaturan",
  "popup.checking": "Sedang memeriksa…",
  "options.title": "Pengaturan Tegata",
  "options.screen": "Layar kata sandi",
  "options.screen.frame": "Di atas halaman, hanya di situs izin tinggal",
  "options.screen.window": "Selalu di jendela sendiri",
  "options.reader.any": "Pembaca mana pun yang berisi kartu My Number",
  "options.reader.away": "sekarang tidak tersambung",
  "options.managed": "Organisasi Anda telah mengatur ini. Tidak dapat diubah di sini.",
  "options.managed.short": "Diatur oleh organisasi Anda",
  "options.only": "Situs yang diizinkan organisasi Anda memakai Tegata (tidak ada yang lain)",
  "options.remind": "Pengingat",
  "options.remind.on": "Ingatkan saya sebelum sertifikat atau kartu kedaluwarsa",
  "options.remind.text":
    "Mulai tiga bulan sebelumnya, tombol Tegata di bilah alat menampilkan “!”. Hanya tanggal yang disimpan, dan hanya di komputer ini: “Kartu saya” mencatatnya saat menampilkan sertifikat. Bila dimatikan, tanggal dihapus.",
  "options.remind.card": "Hari terakhir kartu (有効期限, tercetak di kartu)",
  "reminder.seen": "Sudah saya lihat",
  "options.sites": "Situs yang diserahkan ke perangkat lunak resmi",
  "options.sites.none": "Tidak ada",
  "options.sites.take": "Biarkan Tegata melayani",
  "nav.label": "Halaman Tegata",
  "nav.welcome": "Langkah pertama",
  "nav.card": "Kartu saya",
  "nav.password": "Ganti kata sandi",
  "nav.check": "Pemeriksaan mandiri",
  "nav.help": "Bantuan",
  "welcome.title": "Menyiapkan Tegata",
  "welcome.text":
    "Diperlukan tiga hal. Halaman ini mencarinya sendiri dan berlanjut bila sudah ada.",
  "welcome.done": "Semua siap.",
  "welcome.portal": "Buka situs izin tinggal",
  "welcome.site": "Izin",
  "welcome.site.allowed": "Tegata boleh menjawab situs izin tinggal.",
  "welcome.site.missing":
    "Peramban belum mengizinkan Tegata menjawab situs izin tinggal. Tekan tombol ini dan setujui pertanyaan dari peramban; situs lain tidak ikut.",
  "welcome.site.allow": "Izinkan situs izin tinggal",
  "welcome.install":
    "Unduh program Tegata untuk komputer ini dan jalankan satu kali. Setelah itu halaman ini berlanjut sendiri.",
  "mycard.again": "Baca lagi",
  "mycard.kind": "Jenis kartu",
  "mycard.token.card": "Kartu plastik",
  "mycard.token.juki": "Kartu lama (住民基本台帳カード)",
  "mycard.token.android": "Ponsel Android",
  "mycard.token.iphone": "Ponsel iPhone",
  "mycard.token.unknown": "Jenis yang tidak dikenal Tegata",
  "mycard.privacy":
    "Yang ditampilkan di sini tetap di halaman ini. Tidak ada yang disimpan atau dikirim.",
  "cert.title.signature": "Sertifikat tanda tangan (署名用電子証明書)",
  "cert.title.authentication": "Sertifikat bukti pengguna (利用者証明用電子証明書)",
  "cert.for.signature":
    "Untuk permohonan dan kontrak. Berisi nama, alamat, tanggal lahir, dan jenis kelamin Anda.",
  "cert.for.authentication":
    "Untuk masuk ke situs. Berisi sebuah nomor, tetapi tidak nama atau alamat Anda.",
  "cert.locked.signature":
    "Kartu menampilkan sertifikat ini hanya setelah kata sandi tanda tangan (署名用パスワード).",
  "cert.locked.authentication":
    "Kartu ini menampilkan sertifikat hanya setelah kata sandi bukti pengguna (利用者証明用パスワード).",
  "cert.show": "Tampilkan",
  "cert.name": "Nama",
  "cert.birth": "Tanggal lahir",
  "cert.sex": "Jenis kelamin",
  "cert.sex.male": "Laki-laki",
  "cert.sex.female": "Perempuan",
  "cert.sex.unknown": "Tidak dinyatakan",
  "cert.address": "Alamat",
  "cert.substitutes":
    "Huruf yang tidak dapat dimuat sertifikat diganti dengan yang mirip (代替文字).",
  "cert.valid": "Berlaku sampai {date}",
  "cert.expired": "Kedaluwarsa pada {date}",
  "cert.not-yet": "Baru berlaku mulai {date}",
  "cert.soon": "sisa {days} hari",
  "cert.renew":
    "Perpanjang di loket kantor kota (市区町村の窓口), mulai tiga bulan sebelum kedaluwarsa. Jika masa tinggal Anda diperpanjang, perpanjang juga kartunya di sana: kartu tidak diperpanjang dengan sendirinya.",
  "cert.stay":
    "Apakah Anda menunggu jawaban atas permohonan perpanjangan masa tinggal (特例期間)? Perpanjang juga kartu untuk masa itu. Sejak Januari 2026, tanpa itu Anda dapat masuk dan melihat status permohonan, tetapi tidak dapat menambah dokumen secara daring.",
  "cert.revoked-by-change":
    "Jika sejak itu Anda pindah rumah atau berganti nama, sertifikat ini tidak berlaku lagi walaupun tanggalnya masih baik. Loket kantor kota menerbitkan yang baru.",
  "cert.checks": "Yang diperiksa",
  "cert.chain.official": "Diterbitkan oleh J-LIS: ya, tanda tangannya benar.",
  "cert.chain.card":
    "Diterbitkan oleh otoritas di kartu ini: tanda tangannya benar. Tegata tidak tahu apakah otoritas itu milik J-LIS.",
  "cert.chain.bad":
    "Tanda tangan otoritas penerbit tidak benar. Jangan andalkan sertifikat ini dan tanyakan di loket kantor kota.",
  "cert.revocation":
    "Dicabut (失効)? Tidak diperiksa: hanya lembaga tersertifikasi yang boleh bertanya kepada J-LIS.",
  "cert.dates.good": "Tanggal: berlaku hari ini.",
  "cert.dates.bad": "Tanggal: tidak berlaku hari ini.",
  "cert.details": "Rincian untuk ahli",
  "cert.serial": "Nomor seri",
  "cert.subject": "Nama umum (CN)",
  "cert.municipality": "Kota atau desa",
  "cert.period": "Masa berlaku",
  "cert.policies": "Kebijakan",
  "cert.fingerprint": "Sidik jari (SHA-256)",
  "cert.raw": "Sertifikat mentah (base64)",
  "cert.ca-name": "Otoritas penerbit (認証局)",
  "cert.fields": "Semua bagian sesuai urutannya, dengan OID",
  "cert.not-understood": "Tegata tidak memahami bagian ini.",
  "cert.issuer": "Sertifikat otoritas penerbit (認証局)",
  "cert.save": "Simpan ke berkas",
  "cert.save.warning":
    "Beberapa situs menerima berkas sertifikat tanpa meminta tanda tangan. Siapa pun yang memiliki salinan dapat berpura-pura menjadi Anda. Jangan berikan kepada siapa pun, dan hapus bila tidak diperlukan lagi.",
  "cert.save.confirm": "Saya mengerti, simpan",
  "cert.unreadable": "Sertifikat ini tidak dapat dibaca. Tanyakan di loket kantor kota.",
  "password.which": "Kata sandi mana yang ingin Anda ganti?",
  "password.current": "Kata sandi sekarang",
  "password.new": "Kata sandi baru",
  "password.again": "Kata sandi baru, sekali lagi",
  "password.rule.signature":
    "6 sampai 16 karakter: huruf A sampai Z dan angka 0 sampai 9, masing-masing sedikitnya satu.",
  "password.rule.authentication": "Tepat 4 angka.",
  "password.differ": "Kedua kata sandi baru tidak sama.",
  "password.same": "Kata sandi baru sama dengan yang sekarang.",
  "password.agree": "Keduanya sama.",
  "password.strength.weak": "Mudah ditebak. Buat lebih panjang atau lebih beragam.",
  "password.strength.fair": "Cukup. Lebih panjang lebih baik.",
  "password.strength.good": "Sulit ditebak.",
  "password.guessable":
    "Siapa pun yang menemukan kartu Anda akan mencoba nomor ini lebih dulu. Pilih yang lain.",
  "password.advice":
    "Jangan pakai tanggal lahir, dan jangan pakai 4 angka yang sama untuk semua kata sandi kartu.",
  "password.once":
    "Kata sandi sekarang dikirim ke kartu satu kali. Jika salah, satu percobaan terpakai dan tidak ada yang berubah.",
  "password.change": "Ganti kata sandi ini",
  "password.done": "Kata sandi sudah diganti. Mulai sekarang pakailah yang baru.",
  "check.text":
    "Setiap bagian diperiksa berurutan. Bagian pertama yang tidak berfungsi terbuka beserta cara mengatasinya.",
  "check.again": "Periksa lagi",
  "check.all-good": "Semuanya berfungsi.",
  "check.found": "Ada satu bagian yang perlu Anda perhatikan.",
  "check.state.ok": "Berfungsi",
  "check.state.failed": "Tidak berfungsi",
  "check.state.notice": "Perlu diketahui",
  "check.state.waiting": "Belum diperiksa",
  "check.step.extension": "Ekstensi ini",
  "check.step.host": "Program di komputer ini",
  "check.step.service": "Layanan kartu pintar",
  "check.step.reader": "Pembaca kartu",
  "check.step.card": "Kartu",
  "check.step.application": "Aplikasi JPKI (公的個人認証)",
  "check.step.certificates": "Sertifikat",
  "check.step.passwords": "Kata sandi",
  "check.step.dates": "Tanggal",
  "check.step.signature": "Tanda tangan uji",
  "check.step.environment": "Program lain",
  "check.version": "Versi {version}",
  "check.service.linux": "Jalankan ini di terminal: {command}",
  "check.service.windows": "Tekan Windows+R, ketik services.msc, dan jalankan “Smart Card”.",
  "check.service.mac":
    "macOS menjalankannya sendiri saat pembaca kartu disambungkan. Cabut pembaca kartu lalu sambungkan lagi, atau mulai ulang komputer.",
  "check.host.linux":
    "Pasang paket Tegata untuk Linux, lalu tekan “Periksa lagi”. Browser dari Flatpak atau Snap tidak dapat menjalankannya: gunakan browser dari paket sistem Anda sendiri.",
  "check.host.windows":
    "Unduh program pemasangan Tegata untuk Windows dan jalankan, lalu tekan “Periksa lagi”. Anda tidak perlu menjadi administrator.",
  "check.host.mac":
    "Buka arsip Tegata untuk macOS dan jalankan install.sh, lalu tekan “Periksa lagi”.",
  "check.reader.linux":
    "Colokkan pembaca langsung ke komputer, tanpa hub. Lihat apakah perintah {command} menampilkannya; jika ya, pasang paket pcscd dan libccid.",
  "check.reader.windows":
    "Colokkan pembaca langsung ke komputer, tanpa hub. Di Device Manager (Windows+X) pembaca harus ada di bawah “Smart card readers” tanpa tanda peringatan; jika tidak, pasang driver dari pembuatnya.",
  "check.reader.mac":
    "Colokkan pembaca langsung ke komputer, tanpa hub. Jika pembuatnya menyediakan driver untuk macOS, pasang lalu mulai ulang komputer.",
  "check.reader.list": "Situs www.jpki.go.jp memuat daftar pembaca yang dapat dipakai.",
  "check.reader.unsupported":
    "Pembaca kartu ini diketahui tidak dapat membaca kartu My Number. Pakai yang lain.",
  "check.certificates.none":
    "Kartu ini tidak memiliki sertifikat apa pun. Loket kantor kota dapat menerbitkannya.",
  "check.certificates.one":
    "Kartu ini tidak memiliki sertifikat tanda tangan: Anda dapat masuk, tetapi tidak dapat mendaftar atau menandatangani. Loket kantor kota dapat menerbitkannya (tidak untuk di bawah 15 tahun).",
  "check.missing": "Program Tegata untuk komputer ini belum dipasang.",
  "check.crashed": "Program Tegata berhenti.",
  "check.signature.text":
    "Kartu menandatangani angka acak dengan kunci untuk masuk. Masukkan kata sandi bukti pengguna (利用者証明用パスワード). Tidak ada yang keluar dari komputer ini.",
  "check.signature.make": "Buat tanda tangan uji",
  "check.signature.ok": "Kartu menandatangani, dan tanda tangannya cocok dengan sertifikatnya.",
  "check.signature.bad":
    "Tanda tangan tidak cocok dengan sertifikat. Tanyakan di loket kantor kota.",
  "check.official":
    "Perangkat lunak resmi juga terpasang. Keduanya boleh ada: tombol Tegata di bilah alat menunjukkan mana yang melayani situs.",
  "check.sandbox":
    "Peramban ini berupa {kind} dan mungkin tidak dapat menjalankan program. Jika program tidak ditemukan, pasang peramban dari paket sistem Anda.",
  "check.wrong-product":
    "Apakah situs menampilkan 「ICカードリーダライタをパソコンに接続し、マイナンバーカードをセットして読み取りを行ってください。」?",
  "check.wrong-product.text":
    "Kalimat itu muncul bila tidak ada perangkat lunak yang menjawab. Produk resmi Ver3.5, untuk Mac, dan untuk ponsel tidak berfungsi di situs ini. Dengan Tegata, pastikan situs ini tidak diserahkan ke perangkat lunak resmi, lalu muat ulang halaman.",
  "check.copy": "Salin laporan",
  "check.copied": "Disalin. Tidak berisi data pribadi.",
  "popup.allow": "Izinkan situs ini memakai Tegata",
  "popup.remove": "Hapus situs ini",
  "popup.insecure": "Tegata hanya bekerja di situs aman (https).",
  "popup.withheld": "Browser menahan Tegata di situs ini sampai Anda mengizinkannya.",
  "popup.refused":
    "Belum diizinkan, jadi Tegata tidak dapat bekerja di situs ini. Tekan lagi tombolnya, lalu pilih “Izinkan”.",
  "popup.private": "Ini jendela pribadi. Pilihan Anda di sini tetap ada setelah jendela ditutup.",
  "popup.private.off":
    "Tegata tidak bekerja di jendela pribadi (samaran). Pakai jendela biasa, atau izinkan di daftar ekstensi browser.",
  "options.allowed": "Situs yang Anda izinkan",
  "options.remove": "Hapus",
  "page.reload": "Tegata telah diperbarui. Muat ulang halaman ini, lalu tekan lagi tombolnya.",
  "page.extension/interrupted":
    "Tegata terputus. Tidak ada lagi yang dikirim ke kartu Anda. Coba lagi.",
  "page.request/cancelled": "Anda membatalkan. Tidak ada lagi yang dilakukan dengan kartu Anda.",
  "page.request/inactive": "Bawa halaman ini ke depan, lalu tekan lagi tombolnya.",
  "page.request/not-supported":
    "Situs ini meminta sesuatu yang tidak ada di versi Tegata ini. Tidak ada yang dilakukan dengan kartu Anda.",
  "page.request/too-large":
    "Dokumen terlalu besar untuk ditandatangani bersama. Kurangi jumlahnya atau pakai yang lebih kecil.",
  "page.origin/forbidden":
    "Organisasi Anda tidak mengizinkan situs ini memakai Tegata. Tanyakan kepada administratornya.",
  "page.origin/not-allowed":
    "Anda belum mengizinkan situs ini. Klik ikon Tegata di peramban dan izinkan.",
  "gives.task.authenticate":
    "Bukti, hanya untuk situs ini, bahwa Anda sekarang memegang kartu. Situs menerima nomor sertifikat, tetapi tidak nama atau alamat Anda.",
  "gives.task.sign":
    "Tanda tangan elektronik Anda beserta sertifikat tanda tangan: nama, alamat, tanggal lahir, dan jenis kelamin.",
  "sign.title": "{count, plural, other {Yang Anda tanda tangani: # dokumen}}",
  "sign.reading": "Membaca dokumen yang akan ditandatangani.",
  "sign.unsignable.title": "Dokumen ini tidak dapat ditandatangani",
  "sign.unsignable.protected":
    "PDF ini dilindungi kata sandi, sehingga tanda tangan tidak dapat ditambahkan. Tidak ada yang dilakukan pada kartu Anda, dan kesempatan memasukkan kata sandi tidak berkurang. Simpan ulang PDF tanpa perlindungan, atau minta berkas lain dari situs.",
  "sign.unsignable.other":
    "Berkas rusak, atau jenisnya tidak dapat diberi tanda tangan ini. Tidak ada yang dilakukan pada kartu Anda, dan kesempatan memasukkan kata sandi tidak berkurang. Buat atau ambil lagi berkas itu; jika terulang, beri tahu layanan bantuan situs.",
  "sign.unnamed": "Dokumen yang tidak diberi nama oleh situs",
  "sign.size": "{bytes, number} bita",
  "sign.show": "Tampilkan isi",
  "sign.unseen":
    "Situs hanya memberi sidik jari ini, jadi Tegata tidak dapat menampilkan isinya. Lanjutkan hanya jika Anda tahu apa itu.",
  "sign.unshowable":
    "Tegata tidak dapat menampilkan jenis berkas ini. Bandingkan sidik jarinya dengan salinan Anda sendiri.",
  "watchword.title": "Tanda Anda sendiri",
  "watchword.text":
    "Pilih beberapa kata, sebuah warna, dan sebuah gambar. Setiap layar kata sandi Tegata yang asli menampilkannya, dan tidak ada situs yang dapat melihatnya. Layar kata sandi tanpa tanda ini tidak asli.",
  "watchword.phrase": "Kata-kata Anda (bukan kata sandi)",
  "watchword.color": "Warna",
  "watchword.picture": "Gambar",
  "watchword.save": "Pakai tanda ini",
  "watchword.saved": "Disimpan. Carilah tanda ini setiap kali kata sandi diminta.",
  "watchword.forget": "Hapus",
  "color.indigo": "Biru nila",
  "color.pine": "Hijau pinus",
  "color.plum": "Ungu prem",
  "color.ochre": "Kuning oker",
  "color.vermilion": "Merah vermilion",
  "color.ink": "Hitam tinta",
  "picture.crane": "Burung jenjang",
  "picture.mountain": "Gunung",
  "picture.wave": "Ombak",
  "picture.moon": "Bulan",
  "picture.bridge": "Jembatan",
  "picture.leaf": "Daun",
  "picture.boat": "Perahu",
  "picture.bell": "Lonceng",
  "options.blocked": "Situs yang diblokir",
  "options.unblock": "Buka blokir",
  "panel.title": "Permintaan halaman ini",
  "panel.about":
    "Untuk pengembang. Hanya yang terjadi selama panel ini terbuka yang ditampilkan, dan tidak disimpan di mana pun. Kata sandi dan isi jawaban kartu tidak pernah ada di dalamnya.",
  "panel.empty": "Belum ada. Gunakan halamannya: setiap permintaannya muncul di sini.",
  "panel.pause": "Jeda",
  "panel.clear": "Bersihkan",
  "panel.stopped": "Ekstensi diperbarui atau dimuat ulang. Tutup alat pengembang, lalu buka lagi.",
  "panel.done": "selesai",
  "panel.running": "berlangsung",
  "panel.size": "{count} karakter",
  "panel.export": "Simpan sebagai berkas percakapan",
  "panel.export.about":
    "Perintah ke kartu dan kata statusnya, untuk diputar ulang dalam pengujian. Tanpa kata sandi dan tanpa isi jawaban kartu.",
  "panel.part.page": "Halaman",
  "panel.part.extension": "Ekstensi",
  "panel.part.host": "Aplikasi",
  "panel.part.card": "Kartu",
};
