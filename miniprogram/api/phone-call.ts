/** Calling somebody with one tap. */

/** Opens the phone with the number dialled. Closing it again is nobody's failure. */
export function dial(phone: string): void {
  wx.makePhoneCall({ phoneNumber: phone, fail: () => undefined });
}
