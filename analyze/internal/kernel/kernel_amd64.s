#include "textflag.h"

// SUM_LANES adds up the eight numbers of Y0 into AX.
#define SUM_LANES \
	VEXTRACTI128 $1, Y0, X1 \
	VPADDD X1, X0, X0 \
	VPSHUFD $0x4e, X0, X1 \
	VPADDD X1, X0, X0 \
	VPSHUFD $0xb1, X0, X1 \
	VPADDD X1, X0, X0 \
	VMOVD X0, AX

// func sumRowsAVX2(rows *uint64, which *int32, n int, out *[64]int16)
// Y0…Y3: the even and odd bytes of each half of a row, as sixteen-bit sums. Y4: a mask for even bytes.
TEXT ·sumRowsAVX2(SB), NOSPLIT, $0-32
	MOVQ rows+0(FP), AX
	MOVQ which+8(FP), BX
	MOVQ n+16(FP), CX
	MOVQ out+24(FP), DI
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPCMPEQW Y4, Y4, Y4
	VPSRLW $8, Y4, Y4
	MOVQ CX, R8

next:
	MOVLQSX (BX), DX
	SHLQ $6, DX
	VMOVDQU (AX)(DX*1), Y5
	VMOVDQU 32(AX)(DX*1), Y6
	VPAND Y4, Y5, Y7
	VPSRLW $8, Y5, Y5
	VPAND Y4, Y6, Y8
	VPSRLW $8, Y6, Y6
	VPADDW Y7, Y0, Y0
	VPADDW Y5, Y1, Y1
	VPADDW Y8, Y2, Y2
	VPADDW Y6, Y3, Y3
	ADDQ $4, BX
	DECQ CX
	JNZ next

	// Each byte is its weight plus 128: take that off again, and cut at zero.
	SHLQ $7, R8
	MOVQ R8, X5
	VPBROADCASTW X5, Y5
	VPXOR Y6, Y6, Y6
	VPSUBW Y5, Y0, Y0
	VPSUBW Y5, Y1, Y1
	VPSUBW Y5, Y2, Y2
	VPSUBW Y5, Y3, Y3
	VPMAXSW Y6, Y0, Y0
	VPMAXSW Y6, Y1, Y1
	VPMAXSW Y6, Y2, Y2
	VPMAXSW Y6, Y3, Y3
	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, 64(DI)
	VMOVDQU Y3, 96(DI)
	VZEROUPPER
	RET

// func dotAVX2(a *[64]int16, b *[64]int8) int32
TEXT ·dotAVX2(SB), NOSPLIT, $0-20
	MOVQ a+0(FP), AX
	MOVQ b+8(FP), BX
	VPMOVSXBW (BX), Y0
	VPMOVSXBW 16(BX), Y1
	VPMOVSXBW 32(BX), Y2
	VPMOVSXBW 48(BX), Y3
	VPMADDWD (AX), Y0, Y0
	VPMADDWD 32(AX), Y1, Y1
	VPMADDWD 64(AX), Y2, Y2
	VPMADDWD 96(AX), Y3, Y3
	VPADDD Y1, Y0, Y0
	VPADDD Y3, Y2, Y2
	VPADDD Y2, Y0, Y0
	SUM_LANES
	MOVL AX, ret+16(FP)
	VZEROUPPER
	RET

// func dotBytes(a *byte, b *int16, n int) int32
TEXT ·dotBytes(SB), NOSPLIT, $0-28
	MOVQ a+0(FP), AX
	MOVQ b+8(FP), BX
	MOVQ n+16(FP), CX
	VPXOR Y0, Y0, Y0

more:
	VPMOVSXBW (AX), Y1
	VPMADDWD (BX), Y1, Y1
	VPADDD Y1, Y0, Y0
	ADDQ $16, AX
	ADDQ $32, BX
	SUBQ $16, CX
	JNZ more
	SUM_LANES
	MOVL AX, ret+24(FP)
	VZEROUPPER
	RET
