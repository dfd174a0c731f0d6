// Consent for the garden shop.
var klaroConfig = {
  version: 1, elementID: 'klaro', storageMethod: 'localStorage', cookieName: 'shop-consent', cookieExpiresAfterDays: 90,
  default: false, mustConsent: true, lang: 'en',
  translations: {
    zz: { privacyPolicyUrl: '/privacy' },
    en: { consentModal: { title: 'Cookies in our shop', description: "Choose what you like." }, purposes: { analytics: 'Counting visits', paint: { title: 'Colours' } } },
    de: { consentModal: { title: 'Cookies in unserem Laden' }, purposes: { analytics: 'Besuche zählen', paint: 'Farben' } },
  },
  services: [
    { name: 'beet-count', title: 'Beet Count', purposes: ['analytics'], default: true, required: false,
      cookies: [/^_beet_.*$/, ['beet', '/', 'shop.example'], 'beet_ignore', {pattern: /^b[0-9]+x$/, path: '/'}],
      callback: function (consent, service) { if (consent) { console.log(`x ${consent}`) } },
      translations: { en: { description: 'Counts who looks at *beets*.' }, de: { title: 'Rübenzähler', description: 'Zählt, wer Rüben ansieht.' } } },
    { name: 'basket', title: 'Your basket', purposes: ['necessary'], required: true, cookies: [] },
    { name: 'easel', purposes: ['paint', 'marketing'], optOut: true, },
  ],
};
